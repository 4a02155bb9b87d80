package fr.amphi.bench;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.RepairPlan;
import fr.amphi.amphitheatre.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The repair plan of an amphitheatre that is over, beside the same question on bare arrays. */
final class RepairBench {

    private static final String NAME = "repair";
    private static final int INTERNS = 700;
    private static final int TEN_TIMES = 7_000;
    private static final int WISHES = 60;
    private static final int ROUNDS = 100;
    private static final double LIMIT_MS = 50;

    private RepairBench() {}

    static List<Finding> run() {
        Sample bare = new Sample(ROUNDS);
        Sample one = measured(INTERNS, false, bare);
        Sample ruled = measured(INTERNS, true, new Sample(ROUNDS));
        Sample ten = measured(TEN_TIMES, false, new Sample(ROUNDS));
        return List.of(
                Finding.within(
                        NAME,
                        "plan of a corrected call list, 700 interns × 60 wishes, p50, ms",
                        one.percentileMillis(50),
                        LIMIT_MS),
                Finding.within(
                        NAME,
                        "the same under 12 rules over sectors, p50, ms",
                        ruled.percentileMillis(50),
                        LIMIT_MS),
                Finding.reported(
                        NAME,
                        "the same beside bare arrays, p50, ms",
                        one.percentileMillis(50),
                        bare.percentileMillis(50)),
                Finding.reported(
                        NAME,
                        "the same for 7,000 interns, beside 700, p50, ms",
                        ten.percentileMillis(50),
                        one.percentileMillis(50)));
    }

    private static Sample measured(int interns, boolean underRules, Sample bare) {
        Ranked ranked = Ranked.of(new Region(5), interns, WISHES);
        State ready = underRules ? Ranked.decide(ranked.state(), Region.rules()) : ranked.state();
        State over = everybodyChose(ready);
        List<CallListLine> lines = new ArrayList<>(over.callList().lines());
        lines.add(interns / 3, lines.remove(2 * interns / 3));
        Correction correction = new Correction.OtherCallList(lines);
        Sample sample = new Sample(ROUNDS);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Runnable plan = () -> RepairPlan.of(over, correction);
            Runnable arrays =
                    () -> missed(ranked.wishes(), 2 * interns / 3, interns / 3, ranked.posts());
            if (round < ROUNDS) {
                plan.run();
                arrays.run();
            } else {
                sample.time(plan);
                bare.time(arrays);
            }
        }
        return sample;
    }

    private static State everybodyChose(State ranked) {
        State state = Ranked.decide(ranked, new Command.Open());
        while (state.turn().isPresent()) {
            state = Ranked.decide(state, new Command.LetWishListsChoose(null, 1_000));
        }
        return state;
    }

    /** Two passes over arrays: what each turn finds taken, before and after one of them moves. */
    private static int missed(int[][] wishes, int from, int to, int posts) {
        int[] taken = new int[posts];
        int[] gone = new int[posts];
        int[] held = new int[wishes.length];
        Arrays.fill(gone, Integer.MAX_VALUE);
        for (int i = 0; i < wishes.length; i++) {
            held[i] = -1;
            for (int post : wishes[i]) {
                if (taken[post] < 2) {
                    held[i] = post;
                    gone[post] = ++taken[post] == 2 ? i : gone[post];
                    break;
                }
            }
        }
        int missed = 0;
        Arrays.fill(taken, 0);
        for (int turn = 0; turn < wishes.length; turn++) {
            int i = turn < to || turn > from ? turn : turn == to ? from : turn - 1;
            for (int post : wishes[i]) {
                if (post == held[i]) {
                    taken[post]++;
                    break;
                }
                missed += taken[post] < 2 && gone[post] < i ? 1 : 0;
            }
        }
        return missed;
    }
}
