package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.EventLog;
import fr.amphi.kit.TestService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Any instance takes any request; when the owner goes, the other one goes on. */
class TwoInstancesTest {

    /** Spread over both partitions. */
    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void commands_reach_the_owner_and_survive_it() {
        TestService first = Amphi.service();
        TestService second = TestService.start(ChoiceService.class);
        try (Region region = new Region("two")) {
            TestService.await("both own", () -> settled(first) && settled(second));
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(first, "i", 4, pool);
            region.callList(pool, interns);
            region.post("A", 4, "010000024", List.of(), pool);
            Amphi amphi = Amphi.schedule(first, pool, interns, 1);
            TestService owner = owns(first, pool.id()) ? first : second;
            TestService other = owner == first ? second : first;
            assertThat(owns(other, pool.id())).isFalse();

            TestService.await("known", () -> status(other, amphi) == 200);
            Amphi.ok(post(other, amphi.path + "/opening", People.MANAGER, "", UUID.randomUUID()));
            UUID key = UUID.randomUUID();
            String body = "{\"post\":\"A\",\"basedOn\":1}";
            String choices = amphi.path + "/choices";
            JsonNode forwarded = Amphi.ok(post(other, choices, amphi.intern(1), body, key));
            JsonNode again = Amphi.ok(post(owner, choices, amphi.intern(1), body, key));
            assertThat(again.path("receipt").path("event"))
                    .isEqualTo(forwarded.path("receipt").path("event"));
            assertThat(again.path("repeated").asBoolean()).isTrue();
            HttpResponse<String> wrong =
                    post(other, choices, amphi.intern(3), body, UUID.randomUUID());
            assertThat(wrong.statusCode()).isEqualTo(409);
            String skips = amphi.path + "/skips";
            HttpResponse<String> forbidden =
                    post(other, skips, amphi.intern(2), "{\"reason\":\"x\"}", UUID.randomUUID());
            assertThat(forbidden.statusCode()).isEqualTo(403);

            second.close();
            UUID next = UUID.randomUUID();
            TestService.await(
                    "goes on",
                    () -> {
                        int status = post(first, choices, amphi.intern(2), body, next).statusCode();
                        assertThat(status).isIn(200, 503);
                        return status == 200;
                    });
            JsonNode repeated = Amphi.ok(post(first, choices, amphi.intern(1), body, key));
            assertThat(repeated.path("receipt").path("event"))
                    .isEqualTo(forwarded.path("receipt").path("event"));
            TestService.await("owns all again", () -> owned(first) == NAMES.size());
        }
    }

    private static int status(TestService service, Amphi amphi) {
        return service.get(amphi.path, People.MANAGER).statusCode();
    }

    private static boolean settled(TestService service) {
        long owned = owned(service);
        return service.bean(EventLog.class).settled() && owned > 0 && owned < NAMES.size();
    }

    private static long owned(TestService service) {
        return NAMES.stream().filter(name -> owns(service, name)).count();
    }

    private static boolean owns(TestService service, String id) {
        return service.bean(EventLog.class).owns(id);
    }

    private static HttpResponse<String> post(
            TestService service, String path, String token, String body, UUID key) {
        return service.send(
                service.request(path, token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(BodyPublishers.ofString(body)));
    }
}
