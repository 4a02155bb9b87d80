package fr.amphi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.launcher.Amphi;
import fr.amphi.proof.TlogProof;
import fr.amphi.proof.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Several amphitheatres choose at full speed while owners and broker are killed: every answer that
 * was given must be true for ever.
 *
 * <p>Six kills in every build; twenty by {@code mvn verify -Pacceptance -Dkills=20}.
 */
@Order(9)
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int BROKER_KILLS = 2;
    private static final long SEED = Long.getLong("seed", 20_270_502L);
    private static final String[] SPECIALTIES = {
        "DSM01", "DSM02", "DSM03", "DSM04", "DSM05", "DSM06"
    };
    private static final int INTERNS = 400;
    private static final int LONGEST_THOUGHT_MS = 1_000;

    /** A choice as it was answered. */
    private record Answered(UUID command, String intern, String post, String event, String proof) {}

    private final Random random = new Random(SEED);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Map<String, ConcurrentLinkedQueue<Answered>> answered = new TreeMap<>();
    private final List<Long> failovers = new ArrayList<>();
    private int credits;

    @Test
    void noAnswerIsEverLostDoubledOrOutOfOrder() throws Exception {
        Api office = TheSystem.office();
        Campaign campaign = Campaign.open(office);
        StringBuilder interns = new StringBuilder();
        StringBuilder posts = new StringBuilder();
        for (String specialty : SPECIALTIES) {
            interns.append(Campaign.interns(specialty + "-", "LYON", specialty, INTERNS));
            posts.append(Campaign.posts(specialty + "/", "LYON", specialty, INTERNS / 2, 2));
        }
        campaign.load(interns.toString(), posts.toString());
        List<Future<?>> choosers = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String specialty : SPECIALTIES) {
                String amphitheatre = campaign.openAmphitheatre("LYON", specialty);
                ConcurrentLinkedQueue<Answered> queue = new ConcurrentLinkedQueue<>();
                answered.put(amphitheatre, queue);
                List<String> order = campaign.callList(amphitheatre);
                choosers.add(
                        pool.submit(() -> choose(queue, office, amphitheatre, specialty, order)));
            }
            killAtRandomMoments(choosers);
            stop.set(true);
            for (Future<?> chooser : choosers) {
                chooser.get();
            }
        }
        for (Map.Entry<String, ConcurrentLinkedQueue<Answered>> entry : answered.entrySet()) {
            check(campaign, entry.getKey(), List.copyOf(entry.getValue()));
        }
        // Every owner was killed with turns running, and its successor gave their time back.
        assertThat(credits).isGreaterThanOrEqualTo(KILLS);
        System.out.printf(
                "seed %d: %d kills of owners, %d of the broker, %d choices answered; fail-over to the next accepted choice, ms: %s%n",
                SEED,
                KILLS,
                BROKER_KILLS,
                answered.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum(),
                failovers.stream().sorted().toList());
    }

    /** One intern after another, each retried with the same command id until it is known. */
    private void choose(
            ConcurrentLinkedQueue<Answered> queue,
            Api office,
            String amphitheatre,
            String specialty,
            List<String> order) {
        try {
            for (int i = 0; i < order.size() && !stop.get(); i++) {
                UUID command = UUID.randomUUID();
                String post = specialty + "/" + (i / 2 + 1);
                Api.Answer answer =
                        office.insist(
                                Campaign.path(amphitheatre, "choices"),
                                Map.of("intern", order.get(i), "post", post, "reason", "essai"),
                                command);
                answer.ok();
                JsonNode json = answer.json();
                queue.add(
                        new Answered(
                                command,
                                order.get(i),
                                post,
                                json.get("receipt").get("event").asString(),
                                json.get("receipt").get("proof").asString()));
                Thread.sleep(random(LONGEST_THOUGHT_MS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int random(int bound) {
        return random.nextInt(bound);
    }

    private void killAtRandomMoments(List<Future<?>> choosers) throws Exception {
        Amphi amphi = TheSystem.amphi();
        for (int kill = 0; kill < KILLS; kill++) {
            String victim = random(2) == 0 ? "choice-service" : "choice-service-2";
            Thread.sleep(random(1_500));
            if (kill % (KILLS / BROKER_KILLS) == KILLS / BROKER_KILLS - 1) {
                amphi.kill("kafka");
                amphi.start("kafka");
            }
            Map<String, Integer> before = counts();
            long killed = System.nanoTime();
            amphi.kill(victim);
            awaitProgressEverywhere(before, choosers);
            failovers.add((System.nanoTime() - killed) / 1_000_000);
            amphi.start(victim);
        }
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        answered.forEach((id, queue) -> counts.put(id, queue.size()));
        return counts;
    }

    /** The next accepted choice of every amphitheatre that is not at its end. */
    private void awaitProgressEverywhere(Map<String, Integer> before, List<Future<?>> choosers)
            throws InterruptedException {
        Campaign.await(() -> {
            choosers.stream()
                    .filter(chooser -> chooser.state() == Future.State.FAILED)
                    .forEach(chooser -> {
                        throw new AssertionError("a chooser failed", chooser.exceptionNow());
                    });
            return answered.entrySet().stream()
                    .allMatch(e ->
                            e.getValue().size() >= INTERNS
                                    || e.getValue().size() > before.getOrDefault(e.getKey(), 0));
        });
    }

    private void check(Campaign campaign, String amphitheatre, List<Answered> answers)
            throws Exception {
        Record record = Record.finish(campaign, amphitheatre);
        Set<String> lines = new HashSet<>(record.lines());
        Map<String, Integer> byCommand = new HashMap<>();
        record.lines().stream()
                .filter(line -> line.contains("\"type\":\"choice-made\""))
                .forEach(line -> byCommand.merge(command(line), 1, Integer::sum));
        assertThat(byCommand.values()).allMatch(count -> count == 1);
        credits +=
                (int)
                        record.lines().stream()
                                .filter(line -> line.contains("\"cause\":\"OUTAGE\""))
                                .count();
        VerifierKey key =
                VerifierKey.parse(
                        campaign.office()
                                .read("/api/choice/keys")
                                .json()
                                .get(0)
                                .get("key")
                                .asString());
        for (Answered answer : answers) {
            assertThat(lines).contains(answer.event());
            TlogProof.parse(answer.proof())
                    .verify(answer.event().getBytes(StandardCharsets.UTF_8), List.of(key));
            assertThat(byCommand).containsKey(answer.command().toString());
        }
        record.verify();
        for (Answered answer : answers.subList(0, Math.min(10, answers.size()))) {
            JsonNode again =
                    campaign.office()
                            .insist(
                                    Campaign.path(amphitheatre, "choices"),
                                    Map.of(
                                            "intern", answer.intern(),
                                            "post", answer.post(),
                                            "reason", "essai"),
                                    answer.command())
                            .ok()
                            .json();
            assertThat(again.get("repeated").asBoolean()).isTrue();
            assertThat(again.get("receipt").get("event").asString()).isEqualTo(answer.event());
        }
    }

    private static String command(String line) {
        return Api.JSON.readTree(line).get("command").asString();
    }
}
