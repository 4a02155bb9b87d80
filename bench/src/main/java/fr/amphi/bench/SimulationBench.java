package fr.amphi.bench;

import fr.amphi.amphitheatre.Simulation;
import fr.amphi.amphitheatre.State;
import java.util.List;

/** What everybody's wishes would give now, for a whole region, beside the same on bare arrays. */
final class SimulationBench {

    private static final String NAME = "simulation";
    private static final int INTERNS = 5_500;
    private static final int WISHES = 60;
    private static final int ROUNDS = 300;
    private static final double LIMIT_MS = 10;

    private SimulationBench() {}

    static List<Finding> run() {
        Ranked ranked = Ranked.of(new Region(3), INTERNS, WISHES);
        State now = ranked.state();
        State under = Ranked.decide(now, Region.rules());
        Sample ours = new Sample(ROUNDS);
        Sample ruled = new Sample(ROUNDS);
        Sample reference = new Sample(ROUNDS);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Runnable simulation = () -> Simulation.of(now);
            Runnable simulationUnderRules = () -> Simulation.of(under);
            Runnable arrays = () -> serial(ranked.wishes(), ranked.posts());
            if (round < ROUNDS) {
                simulation.run();
                simulationUnderRules.run();
                arrays.run();
            } else {
                ours.time(simulation);
                ruled.time(simulationUnderRules);
                reference.time(arrays);
            }
        }
        return List.of(
                Finding.within(
                        NAME,
                        "5,500 interns × 60 wishes, p50, ms (reference: budget)",
                        ours.percentileMillis(50),
                        LIMIT_MS),
                Finding.within(
                        NAME,
                        "the same under 12 rules over sectors, p50, ms (reference: budget)",
                        ruled.percentileMillis(50),
                        LIMIT_MS),
                Finding.reported(
                        NAME,
                        "the same without rules beside bare arrays, p50, ms",
                        ours.percentileMillis(50),
                        reference.percentileMillis(50)));
    }

    private static int[] serial(int[][] wishes, int posts) {
        int[] left = new int[posts];
        java.util.Arrays.fill(left, 2);
        int[] obtained = new int[wishes.length];
        for (int i = 0; i < wishes.length; i++) {
            for (int post : wishes[i]) {
                if (left[post] > 0) {
                    left[post]--;
                    obtained[i] = post + 1;
                    break;
                }
            }
        }
        return obtained;
    }
}
