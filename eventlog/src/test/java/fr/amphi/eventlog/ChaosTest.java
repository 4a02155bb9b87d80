package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five seeds in every build, none of which kills the broker (KAFKA-20734 may leave a transaction
 * hanging); {@code ./amphi chaos} runs a hundred.
 */
class ChaosTest {

    @TempDir static Path folder;
    private static ChaosCluster cluster;
    private static final List<ChaosRun.Result> RESULTS = new ArrayList<>();

    @BeforeAll
    static void start() {
        cluster = ChaosCluster.start(folder, List.of());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 5, 10, 12, 14})
    void nothingIsViolated(long seed) throws Exception {
        RESULTS.add(ChaosRun.of(cluster, ChaosPlan.of(seed)));
        Path report = ChaosReport.write(Chaos.REPORTS, RESULTS);
        assertThat(RESULTS.getLast().violations())
                .withFailMessage(() -> report + ":\n" + ChaosReport.of(RESULTS.getLast()))
                .isEmpty();
    }

    /**
     * Commits wait in a frozen broker, time out, and are carried out after all: once at least, if
     * it is frozen three times.
     */
    @Test
    void aSeededBugIsFound(@TempDir Path infected) throws Exception {
        Path classes = Files.createDirectory(infected.resolve("classes"));
        SimulationTest.bugs()
                .filter(bug -> bug.name().equals("forget a command id"))
                .findFirst()
                .orElseThrow()
                .compile(classes);
        List<Integer> broker = List.of(ChaosPlan.BROKER);
        ChaosPlan.Blow freeze = new ChaosPlan.Blow(1_000, ChaosPlan.Kind.FREEZE, broker, 6_500);
        try (ChaosCluster sick = ChaosCluster.start(infected, List.of(classes))) {
            boolean found = false;
            for (int run = 0; run < 3 && !found; run++) {
                found =
                        ChaosRun.of(sick, new ChaosPlan(run, List.of(freeze))).violations().stream()
                                .anyMatch(v -> v.contains("in the log 2 times"));
            }
            assertThat(found).isTrue();
        }
    }
}
