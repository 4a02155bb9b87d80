package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class SimulationTest {

    private static final int SEEDS = Integer.getInteger("seeds", 2_000);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("fr.amphi.eventlog");

    /** What goes wrong here goes wrong on purpose, many thousand times. */
    @BeforeAll
    static void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    @Test
    void noSeedShowsAViolation() {
        long seed = Simulate.firstViolation(0, SEEDS);
        assertThat(seed).withFailMessage(() -> Shrinker.report(seed)).isNegative();
    }

    @Test
    void aRangeOfSeedsIsPlayedInAMachineOfItsOwn() throws Exception {
        assertThat(SeedRange.start(0, 20).waitFor()).isZero();
    }

    @Test
    void aSeedIsTheSameHistoryEachTime() {
        for (long seed = 0; seed < 50; seed++) {
            Simulation.Verdict once = Simulation.run(Scenario.of(seed), true);
            Simulation.Verdict again = Simulation.run(Scenario.of(seed), true);
            assertThat(again.fingerprint()).as("seed %d", seed).isEqualTo(once.fingerprint());
            assertThat(again.trace()).isEqualTo(once.trace());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void aSeededBugIsFoundWithin200Seeds(SeededBug bug) {
        assertThat(bug.foundWithin(200)).as(bug.name()).isBetween(0L, 199L);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rareBugs")
    void aBugThatNeedsMoreToShowIsFoundWithin2000(SeededBug bug) {
        assertThat(bug.foundWithin(2_000)).as(bug.name()).isBetween(0L, 1_999L);
    }

    static Stream<SeededBug> bugs() {
        return Stream.of(
                new SeededBug(
                        "skip the fence: every instance writes under an id of its own",
                        "KafkaClients.java",
                        "settings.logTopic() + \"-\" + partition)",
                        "settings.logTopic() + settings.address() + partition)"),
                new SeededBug(
                        "answer before commit",
                        "Batch.java",
                        "        int first = leaves.size();\n",
                        "        pending.outcome().complete(new Outcome.Recorded(version, List.of(), null, false));\n"
                                + "        int first = leaves.size();\n"),
                new SeededBug(
                        "evolve before append",
                        "Fold.java",
                        "            states.put(meta.aggregateId(), new Versioned<>(after, meta.version(), meta.at()));\n        }",
                        "            states.put(meta.aggregateId(), new Versioned<>(after, meta.version(), meta.at()));\n"
                                + "            Fold.this.states.put(meta.aggregateId(), new Versioned<>(after, meta.version(), meta.at()));\n        }"),
                new SeededBug(
                        "forget a command id",
                        "Term.java",
                        "                fold.remember(met, entry);\n",
                        ""),
                new SeededBug(
                        "re-initialise when no longer assigned",
                        "PartitionOwner.java",
                        "if (presence.assigned())",
                        "if (!stopping)"),
                new SeededBug(
                        "trust a timed-out commit to have failed",
                        "Term.java",
                        "            batch.committed(log.commit(batch.appends()));",
                        "            try {\n"
                                + "                batch.committed(log.commit(batch.appends()));\n"
                                + "            } catch (org.apache.kafka.common.errors.TimeoutException e) {\n"
                                + "                pendings.forEach(p -> p.outcome().complete(new Outcome.Refused(Refusal.of(\"FAILED\", \"\"), 0)));\n"
                                + "                throw e;\n"
                                + "            }"),
                new SeededBug(
                        "read uncommitted",
                        "KafkaClients.java",
                        "\"read_committed\"",
                        "\"read_uncommitted\""),
                new SeededBug(
                        "serve before the replay ends",
                        "KafkaPartitionLog.java",
                        "while (consumer.position(partition) < end) {",
                        "for (int once = 0; once < 1; once++) {"),
                new SeededBug(
                        "skip an unreadable event",
                        "Fold.java",
                        "        Leaf leaf = Leaf.parse(entry.key(), entry.value());\n        Versioned<S> before",
                        "        Leaf leaf;\n"
                                + "        try {\n"
                                + "            leaf = Leaf.parse(entry.key(), entry.value());\n"
                                + "        } catch (UnreadableEvent e) {\n"
                                + "            return null;\n"
                                + "        }\n"
                                + "        Versioned<S> before"),
                new SeededBug(
                        "sign before reading back",
                        "Sealer.java",
                        "            readBack(stored);\n",
                        ""),
                new SeededBug(
                        "show half of a decision",
                        "Follower.java",
                        "if (met.ends()) {",
                        "if (!closing) {"),
                new SeededBug(
                        "forget what was in flight",
                        "Desk.java",
                        "        return List.copyOf(inFlight);\n",
                        "        List<Pending<C>> carried = List.copyOf(inFlight);\n"
                                + "        inFlight.clear();\n"
                                + "        return carried;\n"),
                new SeededBug(
                        "take the time from the clock alone",
                        "Batch.java",
                        "clockTime.isBefore(before.at()) ? before.at() : clockTime",
                        "clockTime"),
                new SeededBug(
                        "serve without the guard",
                        "Trees.java",
                        "if (trees.isEmpty()) {",
                        "if (trees.size() >= 0) {"),
                new SeededBug(
                        "take over without comparing with the guard",
                        "Term.java",
                        "            trees.compareWithGuard();\n",
                        ""));
    }

    static Stream<SeededBug> rareBugs() {
        return Stream.of(
                new SeededBug(
                        "ignore that the log went back",
                        "Fold.java",
                        "if (first < next) {",
                        "if (first < -1) {"),
                new SeededBug(
                        "answer a refusal without a commit",
                        "Batch.java",
                        "        appends.add(records.attempt(meta, asked, refusal));\n",
                        ""));
    }
}
