package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.Session.Hall;
import fr.amphi.amphitheatre.Session.Move;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/** The random properties of the build over halls and moves of given seeds, without their runner. */
public final class RandomRuns {

    private static final int SIZE = 1000;

    private final RandomAmphitheatresTest amphitheatres = new RandomAmphitheatresTest();
    private final RandomRulesTest rules = new RandomRulesTest();
    private final RandomRepairsTest repairs = new RandomRepairsTest();

    private RandomRuns() {}

    /** What is red first, from seed 0; null: nothing within so many seeds. */
    public static @Nullable String firstRed(int seeds) {
        var red = new AtomicReference<@Nullable String>();
        JqwikSession.run(() -> red.set(new RandomRuns().run(seeds)));
        return red.get();
    }

    private @Nullable String run(int seeds) {
        Halls halls = new Halls();
        var hall = halls.hall().generator(SIZE);
        var moves = halls.moves().generator(SIZE);
        var move = halls.move().generator(SIZE);
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            String red =
                    red(
                            properties(
                                    hall.next(random).value(),
                                    moves.next(random).value(),
                                    move.next(random).value(),
                                    random.nextLong()));
            if (red != null) {
                return "seed %d: %s".formatted(seed, red);
            }
        }
        return null;
    }

    private List<Runnable> properties(Hall hall, List<Move> moves, Move move, long seed) {
        return List.of(
                () -> amphitheatres.every_named_property_holds(hall, moves),
                () ->
                        amphitheatres.nobody_is_refused_what_is_theirs_and_nobody_loses_it(
                                hall, moves),
                () -> amphitheatres.an_answer_settles_what_it_answers_and_as_it_says(hall, moves),
                () -> amphitheatres.what_is_published_stands(hall, moves),
                () -> amphitheatres.the_simulation_foretells_what_wish_lists_give(hall, moves),
                () ->
                        rules.a_sector_that_must_be_filled_ends_filled_whenever_it_could_be(
                                hall, seed),
                () ->
                        rules.bars_and_quotas_hold_and_nobody_is_refused_by_a_rule_on_others(
                                hall, seed, moves),
                () -> repairs.a_plan_is_what_walking_the_turns_one_by_one_finds(hall, moves, move),
                () ->
                        repairs.applying_a_plan_keeps_everybody_before_and_calls_everybody_else(
                                hall, moves, move),
                () ->
                        repairs.nothing_is_corrected_but_by_the_plan_of_the_moment(
                                hall, moves, move));
    }

    /** The method that found it. */
    private static @Nullable String red(List<Runnable> properties) {
        for (Runnable property : properties) {
            try {
                property.run();
            } catch (AssertionError | RuntimeException e) {
                return Stream.of(e.getStackTrace())
                        .filter(it -> it.getClassName().startsWith("fr.amphi"))
                        .map(StackTraceElement::getMethodName)
                        .filter(it -> it.contains("_"))
                        .findFirst()
                        .orElse(String.valueOf(e));
            }
        }
        return null;
    }
}
