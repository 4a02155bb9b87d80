package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A real choice of 6,941 interns among 770 posts; runs where the data lies beside the project. */
class NationalChoiceTest {

    private static final Path DATA = Path.of("../../shared/data/national-choice/2011");

    @Test
    void wish_lists_give_what_was_really_obtained() throws IOException {
        assumeTrue(Files.isDirectory(DATA));
        Scenario scenario = Scenario.given(schedule());
        wishes().forEach((intern, posts) -> scenario.when(ranks(intern, posts)));
        Simulation foreseen = Simulation.of(scenario.state());
        scenario.when(new Command.Open());
        while (scenario.state().turn().isPresent()) {
            scenario.when(Given.wishListsChoose(Limits.TURNS_AT_ONCE));
        }
        scenario.when(new Command.Close()).thenAccepted();
        assertThat(results(scenario.state())).isEqualTo(rows("expected.csv"));
        assertThat(Results.of(scenario.state()))
                .allMatch(row -> Objects.equals(foreseen.postObtained(row.position()), row.post()));
    }

    private static Command schedule() throws IOException {
        List<CallListLine> interns = new ArrayList<>();
        for (List<String> row : rows("interns.csv")) {
            interns.add(new CallListLine(row.get(0), 0, row.get(5), false, false));
        }
        OfferedPost[] posts =
                rows("posts.csv").stream()
                        .map(row -> Given.post(row.get(0), Integer.parseInt(row.get(7))))
                        .toArray(OfferedPost[]::new);
        return Given.schedule(interns, posts);
    }

    private static Map<String, List<String>> wishes() throws IOException {
        Map<String, List<String>> wishes = new LinkedHashMap<>();
        for (List<String> row : rows("wishes.csv")) {
            wishes.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(2));
        }
        return wishes;
    }

    private static Command ranks(String intern, List<String> posts) {
        return Given.ranks(intern, posts.toArray(String[]::new));
    }

    private static List<List<String>> results(State state) {
        return Results.of(state).stream()
                .map(row ->
                        List.of(
                                String.valueOf(row.position()),
                                row.intern(),
                                String.valueOf(row.post())))
                .toList();
    }

    private static List<List<String>> rows(String file) throws IOException {
        try (var lines = Files.lines(DATA.resolve(file))) {
            return lines.skip(1).map(line -> List.of(line.split(",", -1))).toList();
        }
    }
}
