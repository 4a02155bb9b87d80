package fr.amphi.choice;

import static fr.amphi.kit.TestService.await;
import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.kit.TestService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One amphitheatre under test, asked over HTTP; interns are named by position. */
final class Amphi {

    final TestService service;
    final Pool pool;
    final List<String> interns;
    final String path;

    private Amphi(TestService service, Pool pool, List<String> interns) {
        this.service = service;
        this.pool = pool;
        this.interns = interns;
        this.path = "/api/choice/amphitheatres/" + pool.id();
    }

    /** The service shared by the tests of a run. */
    static TestService service() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        static final TestService SERVICE = TestService.start(ChoiceService.class);
    }

    /** Scheduled on posts A (1 place), B (2) and C (2), for interns {@code <campaign>-i1…n}. */
    static Amphi scheduled(String campaign, int interns) {
        Region region = new Region(campaign);
        Pool pool = region.pool("DSM24");
        List<String> pseudonyms = region.persons(service(), "i", interns, pool);
        region.callList(pool, pseudonyms);
        region.post("A", 1, "010000024", List.of(), pool);
        region.post("B", 2, "010000024", List.of(), pool);
        region.post("C", 2, "690000001", List.of(), pool);
        region.close();
        return schedule(service(), pool, pseudonyms, 3);
    }

    /** Waits until the service knows the pool, then schedules. */
    static Amphi schedule(TestService service, Pool pool, List<String> interns, int posts) {
        return schedule(service, pool, interns, posts, 180);
    }

    static Amphi schedule(
            TestService service, Pool pool, List<String> interns, int posts, int secondsPerTurn) {
        Amphi amphi = new Amphi(service, pool, interns);
        await(
                "pool",
                () -> {
                    JsonNode known = amphi.known();
                    return known.path("interns").asInt() == interns.size()
                            && known.path("posts").asInt() == posts;
                });
        String plan =
                """
                {"campaign":"%s","subdivision":"LYON","specialty":"%s","phase":"SOCLE",
                 "opensAt":"2027-03-24T13:00:00Z","secondsPerTurn":%d}\
                """
                        .formatted(pool.campaign(), pool.specialty(), secondsPerTurn);
        HttpResponse<String> answer = insist(service, "/api/choice/amphitheatres", plan);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        amphi.detail(TestService.json(answer).path("version").asLong());
        return amphi;
    }

    /**
     * The first command after a start may have to wait for an owner: it is sent again, the same.
     */
    private static HttpResponse<String> insist(TestService service, String path, String body) {
        HttpRequest.Builder request =
                service.request(path, People.MANAGER)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body));
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        await(
                "an owner",
                () -> {
                    answer.set(service.send(request));
                    return answer.get().statusCode() != 503;
                });
        return answer.get();
    }

    /** What the service has received of the pool. */
    JsonNode known() {
        String path = "/api/choice/campaigns/" + pool.campaign() + "/pools";
        for (JsonNode known : TestService.json(service.get(path, People.MANAGER))) {
            if (known.path("pool").asString().equals(pool.code())) {
                return known;
            }
        }
        return JsonMapper.shared().createObjectNode();
    }

    String intern(int position) {
        return People.intern(pool.campaign() + "-i" + position);
    }

    /** The manager gives a command that must be accepted, and sees what it did. */
    JsonNode manager(String what, String body) {
        return seen(service.post(path + what, People.MANAGER, body));
    }

    /** Accepted, and known to whoever reads from now on. */
    private JsonNode seen(HttpResponse<String> response) {
        JsonNode answer = ok(response);
        detail(answer.path("version").asLong());
        return answer;
    }

    /** A correction as its plan says, nothing run again; the version after it. */
    long correct(String correction) {
        JsonNode plan = manager("/repair-plans", correction);
        String body =
                """
                {"correction":%s,"basedOn":%d,"plan":"%s","from":0,"reason":"erreur","statement":"erreur"}\
                """
                        .formatted(
                                correction,
                                plan.path("version").asLong(),
                                plan.path("plan").asString());
        return manager("/repairs", body).path("version").asLong();
    }

    JsonNode wish(int position, String... posts) {
        String list = "[\"" + String.join("\",\"", posts) + "\"]";
        return ok(
                service.put(
                        path + "/wishes",
                        intern(position),
                        "{\"posts\":" + (posts.length == 0 ? "[]" : list) + "}"));
    }

    JsonNode choose(int position, String post) {
        return seen(tryToChoose(position, post));
    }

    HttpResponse<String> tryToChoose(int position, String post) {
        return service.post(
                path + "/choices", intern(position), "{\"post\":\"" + post + "\",\"basedOn\":1}");
    }

    JsonNode detail(long atLeast) {
        return ok(service.get(path + "?atLeast=" + atLeast, People.MANAGER));
    }

    JsonNode detail() {
        return detail(0);
    }

    JsonNode me(int position, long atLeast) {
        return ok(service.get(path + "/me?atLeast=" + atLeast, intern(position)));
    }

    static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestService.json(response);
    }
}
