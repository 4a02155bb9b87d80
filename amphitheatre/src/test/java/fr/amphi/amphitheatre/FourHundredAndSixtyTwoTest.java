package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An amphitheatre of the size of the one whose 462 choices were annulled in Île-de-France in 2019,
 * with invented people: what the repair plan would have said. The figures are those of {@code
 * docs/repair-plan.md}.
 */
class FourHundredAndSixtyTwoTest {

    private static final int INTERNS = 462;
    private static final int WRONGLY = 260;
    private static final int RIGHTLY = 198;

    private static final Path DOCUMENT = Path.of("../docs/repair-plan.md");

    @Test
    void one_intern_in_the_wrong_place_is_not_462_choices() throws IOException {
        State state = allHaveChosen();
        List<CallListLine> corrected = new ArrayList<>(state.callList().lines());
        corrected.add(RIGHTLY - 1, corrected.remove(WRONGLY - 1));
        assertThat(state.chosen()).isEqualTo(INTERNS);
        shows("called 260th instead of 198th", state, new Correction.OtherCallList(corrected));
        shows("one post withdrawn", state, new Correction.Withdrawal("post-120"));
        shows("one place more", state, new Correction.OtherPlaces("post-120", 3));
    }

    /** After a deliberate change: {@code mvn -pl amphitheatre test -Dwrite}. */
    private static void shows(String what, State state, Correction correction) throws IOException {
        String row = row(what, state, correction);
        String text = Files.readString(DOCUMENT);
        if (System.getProperty("write") != null) {
            text = text.replaceAll("(?m)^\\| " + what + ".*$", row);
            Files.writeString(DOCUMENT, text);
        }
        assertThat(text).contains(row);
    }

    private static String row(String what, State state, Correction correction) {
        RepairPlan plan = RepairPlan.of(state, correction);
        return "| %s | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        what,
                        plan.kept().size(),
                        plan.lost().size(),
                        plan.offered().size(),
                        plan.replayFrom(),
                        plan.again().size(),
                        changed(state, correction, plan.replayFrom()));
    }

    /** How many end with another post once the wish lists have chosen again. */
    private static long changed(State before, Correction correction, int from) {
        State after = before;
        for (Command command :
                List.of(
                        Repairs.repair(before, correction, from),
                        new Command.Resume(),
                        Given.wishListsChoose(INTERNS))) {
            if (!(Amphitheatre.decide(after, command, Given.NINE)
                    instanceof Decision.Accepted(List<Event> events))) {
                throw new AssertionError(command);
            }
            after = Session.fold(after, events);
        }
        State done = after;
        return before.callList().lines().stream()
                .map(CallListLine::intern)
                .filter(it ->
                        !Objects.equals(
                                InternConditions.seatOf(before, it).post(),
                                InternConditions.seatOf(done, it).post()))
                .count();
    }

    private static State allHaveChosen() {
        Random random = new Random(2019);
        List<OfferedPost> posts =
                IntStream.range(0, (INTERNS * 107 + 199) / 200)
                        .mapToObj(i -> Given.post("post-" + i, 2))
                        .toList();
        Scenario run =
                Scenario.given(
                        Given.schedule(
                                Given.interns(
                                        IntStream.rangeClosed(1, INTERNS)
                                                .mapToObj(i -> "intern-" + i)
                                                .toArray(String[]::new)),
                                posts.toArray(OfferedPost[]::new)));
        List<String> ids = new ArrayList<>(posts.stream().map(OfferedPost::post).toList());
        for (int i = 1; i <= INTERNS; i++) {
            Map<String, Double> taste = new HashMap<>();
            for (int at = 0; at < posts.size(); at++) {
                taste.put("post-" + at, at + 60 * random.nextGaussian());
            }
            ids.sort(Comparator.comparing(taste::get));
            run.when(Given.ranks("intern-" + i, ids.toArray(String[]::new)));
        }
        return run.when(new Command.Open()).when(Given.wishListsChoose(INTERNS)).state();
    }
}
