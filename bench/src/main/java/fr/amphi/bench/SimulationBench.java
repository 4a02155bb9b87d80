package fr.amphi.bench;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Decision;
import fr.amphi.amphitheatre.Simulation;
import fr.amphi.amphitheatre.State;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What everybody's wishes would give now, for a whole region, beside the same on bare arrays. */
final class SimulationBench {

    private static final String NAME = "simulation";
    private static final int INTERNS = 5_500;
    private static final int WISHES = 60;
    private static final int ROUNDS = 300;
    private static final double LIMIT_MS = 10;
    private static final Instant NOW = Instant.parse("2027-03-24T08:00:00Z");

    private SimulationBench() {}

    static List<Finding> run() {
        Region region = new Region(3);
        Region.Draft draft = region.amphitheatre("DSM24", INTERNS);
        State state = decide(State.initial(draft.id()), draft.schedule());
        Map<String, Integer> index = new HashMap<>();
        for (String post : draft.posts()) {
            index.put(post, index.size());
        }
        int[][] bare = new int[INTERNS][];
        for (int i = 0; i < INTERNS; i++) {
            Command.RankWishes wishes = region.rank(draft, i, WISHES);
            bare[i] = wishes.posts().stream().mapToInt(p -> index.getOrDefault(p, 0)).toArray();
            state = decide(state, wishes);
        }
        State under = decide(state, Region.rules());
        Sample ours = new Sample(ROUNDS);
        Sample ruled = new Sample(ROUNDS);
        Sample reference = new Sample(ROUNDS);
        long sink = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            State now = state;
            Runnable simulation = () -> Simulation.of(now);
            Runnable simulationUnderRules = () -> Simulation.of(under);
            Runnable arrays = () -> serial(bare, draft.posts().size());
            if (round < ROUNDS) {
                simulation.run();
                simulationUnderRules.run();
                arrays.run();
            } else {
                ours.time(simulation);
                ruled.time(simulationUnderRules);
                reference.time(arrays);
            }
            sink += round;
        }
        if (sink < 0) {
            throw new IllegalStateException();
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

    private static State decide(State state, Command command) {
        if (Amphitheatre.decide(state, command, NOW) instanceof Decision.Accepted accepted) {
            State after = state;
            for (var event : accepted.events()) {
                after = Amphitheatre.evolve(after, event);
            }
            return after;
        }
        throw new IllegalStateException("refused: " + command.getClass().getSimpleName());
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
