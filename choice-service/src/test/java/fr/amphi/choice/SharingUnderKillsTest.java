package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.choice.reservation.Holding;
import fr.amphi.choice.reservation.Reservation;
import fr.amphi.choice.reservation.ReservationDomain;
import fr.amphi.choice.reservation.ReservationEvent;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.TestService;
import fr.amphi.kit.event.JsonCodec;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two instances in processes of their own are killed at random while two amphitheatres choose for
 * interns and of posts that they share: nobody holds two, no place is given twice, no answer is
 * lost, nothing stays reserved that nobody has.
 *
 * <p>Four kills in every build; twenty by {@code mvn verify -Dkills=20}.
 */
class SharingUnderKillsTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final long SEED = Long.getLong("seed", 20_270_502L);
    private static final String SERVICE = "killed";
    private static final int BOTH = 16 + 6 * KILLS;
    private static final int OWN = 6;
    private static final int POSTS = BOTH / 2 + OWN;

    private final Random random = new Random(SEED);
    private final AtomicInteger accepted = new AtomicInteger();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final List<String> declined = new ArrayList<>();
    @TempDir Path data;

    @Test
    void nobody_holds_two_and_no_place_is_given_twice() throws Exception {
        try (Region region = new Region("kills");
                Instance first = new Instance(data, SERVICE);
                Instance second = new Instance(data, SERVICE)) {
            List<Instance> instances = List.of(first, second);
            Pool one = region.pool("DSM01");
            Pool other = region.pool("DSM02");
            List<String> both = region.persons(Amphi.service(), "b", BOTH, one, other);
            Map<Pool, Integer> sizes = new HashMap<>();
            for (Pool pool : List.of(one, other)) {
                List<String> own = region.persons(Amphi.service(), pool.specialty(), OWN, pool);
                List<String> list =
                        new ArrayList<>(Stream.concat(both.stream(), own.stream()).toList());
                Collections.shuffle(list, random);
                region.callList(pool, list);
                sizes.put(pool, list.size());
            }
            for (int i = 1; i <= POSTS; i++) {
                List<String> linked = i % 4 == 0 ? List.of("S" + (i - 1)) : List.of();
                region.post("S" + i, 1 + i % 2, "010000024", linked, one, other);
            }
            TestService.await("ready", () -> first.isReady() && second.isReady());
            for (Pool pool : List.of(one, other)) {
                TestService.await(
                        "lists", () -> known(instances, pool, sizes.getOrDefault(pool, 0)));
                schedule(instances, pool);
            }
            for (Pool pool : List.of(one, other)) {
                manager(instances, pool, "/opening", "");
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> choosers =
                        Stream.of(one, other)
                                .<Future<?>>map(
                                        pool -> threads.submit(() -> chooseAll(instances, pool)))
                                .toList();
                killAtRandom(instances, choosers);
                for (Future<?> chooser : choosers) {
                    chooser.get();
                }
            }
            check(instances, one, other);
            for (Pool pool : List.of(one, other)) {
                manager(instances, pool, "/closing", "");
                manager(
                        instances,
                        pool,
                        "/publication",
                        "{\"order\":\"2027-" + pool.specialty() + "\"}");
            }
            checkReservations();
            System.out.printf(
                    "seed %d: %d kills, %d choices answered, %d declined%n",
                    SEED, KILLS, accepted.get(), declined.size());
        }
    }

    /** Every kill strikes while choices are being made, and waits until they are made again. */
    private void killAtRandom(List<Instance> instances, List<Future<?>> choosers) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            int until = accepted.get() + 1 + random.nextInt(3);
            TestService.await(
                    "choices",
                    () -> accepted.get() >= until || choosers.stream().allMatch(Future::isDone));
            Instance victim = instances.get(random.nextInt(2));
            victim.killAndStart();
            TestService.await("back", victim::isReady);
        }
    }

    private void chooseAll(List<Instance> instances, Pool pool) {
        Random choices = new Random(SEED + pool.hashCode());
        while (true) {
            JsonNode detail = detail(instances, pool);
            if (detail.path("toChoose").asInt() == 0) {
                return;
            }
            String intern = detail.path("turn").path("intern").asString("");
            if (intern.isEmpty()) {
                continue;
            }
            List<String> free = new ArrayList<>();
            for (JsonNode post : detail.path("posts")) {
                if (post.path("left").asInt() > 0) {
                    free.add(post.path("post").asString());
                }
            }
            String what = free.isEmpty() ? "/skips" : "/choices";
            String body =
                    free.isEmpty()
                            ? "{\"intern\":\"%s\",\"reason\":\"plus rien\"}".formatted(intern)
                            : "{\"intern\":\"%s\",\"post\":\"%s\",\"reason\":\"essai\"}"
                                    .formatted(intern, free.get(choices.nextInt(free.size())));
            HttpResponse<String> answer =
                    Instance.insist(
                            instances, path(pool) + what, People.MANAGER, UUID.randomUUID(), body);
            JsonNode said = TestService.json(answer);
            if (answer.statusCode() == 200 && !free.isEmpty()) {
                String event = said.path("receipt").path("event").asString();
                assertThat(event).contains("choice-made");
                answered.put(pool.id() + " " + intern, event);
                accepted.incrementAndGet();
            } else if (said.path("figures").path("elsewhere").asBoolean()) {
                synchronized (declined) {
                    declined.add(intern);
                }
            }
        }
    }

    private void check(List<Instance> instances, Pool one, Pool other) {
        Map<String, String> holders = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Pool pool : List.of(one, other)) {
            for (JsonNode line : detail(instances, pool).path("callList")) {
                String post = line.path("post").asString("");
                String intern = line.path("intern").asString();
                if (!post.isEmpty()) {
                    assertThat(holders.put(intern, post)).as("two posts of %s", intern).isNull();
                    cluster(post).forEach(member -> taken.merge(member, 1, Integer::sum));
                    String event = answered.remove(pool.id() + " " + intern);
                    assertThat(event == null || event.contains("\"" + post + "\"")).isTrue();
                }
            }
        }
        assertThat(answered).as("answers that are not true").isEmpty();
        taken.forEach((post, count) ->
                assertThat(count).as(post).isLessThanOrEqualTo(1 + number(post) % 2));
        assertThat(holders).hasSizeGreaterThan(KILLS);
    }

    /** Each of a multiple of four is linked to the one before. */
    private static List<String> cluster(String post) {
        int number = number(post);
        int first = number % 4 == 0 ? number - 1 : number;
        return first % 4 == 3 && first < POSTS
                ? List.of("S" + first, "S" + (first + 1))
                : List.of(post);
    }

    private static int number(String post) {
        return Integer.parseInt(post.substring(1));
    }

    private void checkReservations() {
        EventLogSettings settings =
                new EventLogSettings(
                        TestKafka.bootstrapServers(),
                        SERVICE + ".reservation",
                        2,
                        1,
                        true,
                        URI.create("http://127.0.0.1"),
                        data,
                        Duration.ofSeconds(6),
                        Map.of());
        try (Follower<ReservationEvent, Reservation> follower =
                Follower.start(
                        settings,
                        new ReservationDomain(),
                        JsonCodec.withoutNulls(ReservationEvent.TYPES),
                        null,
                        (stored, event, after) -> {})) {
            TestService.await("read", follower::caughtUp);
            for (String thing : follower.aggregates()) {
                Reservation state = follower.state(thing).map(Versioned::state).orElseThrow();
                assertThat(state.holdings()).as(thing).allMatch(Holding::confirmed);
                assertThat(state.holdings().size()).as(thing).isLessThanOrEqualTo(state.capacity());
            }
        }
    }

    private static boolean known(List<Instance> instances, Pool pool, int interns) {
        String path = "/api/choice/campaigns/" + pool.campaign() + "/pools";
        return instances.stream()
                .allMatch(instance ->
                        instance.get(path, People.MANAGER)
                                .filter(it -> it.statusCode() == 200)
                                .map(TestService::json)
                                .map(json ->
                                        IntStream.range(0, json.size())
                                                .mapToObj(json::get)
                                                .anyMatch(it ->
                                                        it.path("pool")
                                                                        .asString()
                                                                        .equals(pool.code())
                                                                && it.path("interns").asInt()
                                                                        == interns
                                                                && it.path("posts").asInt()
                                                                        == POSTS))
                                .orElse(false));
    }

    private static void schedule(List<Instance> instances, Pool pool) {
        String plan =
                """
                {"campaign":"%s","subdivision":"LYON","specialty":"%s","phase":"SOCLE",
                 "opensAt":"2027-03-24T13:00:00Z","secondsPerTurn":3600}\
                """
                        .formatted(pool.campaign(), pool.specialty());
        HttpResponse<String> answer =
                Instance.insist(
                        instances,
                        "/api/choice/amphitheatres",
                        People.MANAGER,
                        UUID.randomUUID(),
                        plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void manager(List<Instance> instances, Pool pool, String what, String body) {
        HttpResponse<String> answer =
                Instance.insist(
                        instances, path(pool) + what, People.MANAGER, UUID.randomUUID(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode detail(List<Instance> instances, Pool pool) {
        while (true) {
            for (Instance instance : instances) {
                var answer =
                        instance.get(path(pool), People.MANAGER)
                                .filter(it -> it.statusCode() == 200);
                if (answer.isPresent()) {
                    return TestService.json(answer.get());
                }
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static String path(Pool pool) {
        return "/api/choice/amphitheatres/" + pool.id();
    }
}
