package fr.amphi.kit.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.OwnKafka;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.toy.ToyService;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A service whose Kafka goes away: what was read stays to be read, and it says so. */
class ReadOnlyTest {

    private static final String MARBLES =
            "{\"marbles\":1,\"phase\":\"SOCLE\",\"day\":\"2027-05-02\",\"tags\":[]}";

    @Test
    void withoutALogItIsReadAndSaysThatItCannotBeWrittenTo() {
        try (OwnKafka kafka = OwnKafka.start();
                TestService service =
                        TestService.start(
                                ToyService.class,
                                "amphi.service=alone",
                                "amphi.kafka.bootstrap-servers=" + kafka.bootstrapServers())) {
            assertThat(put(service).statusCode()).isEqualTo(200);
            TestService.await("read", () -> read(service).contains("\"state\":1"));
            assertThat(component(service, "writes")).isEqualTo("UP");
            assertThat(metric(service, "amphi.alarms?tag=kind:READ_ONLY")).isZero();
            assertThat(metric(service, "amphi.log.open.transaction")).isZero();
            kafka.close();
            HttpResponse<String> answer = put(service);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(read(service)).contains("\"state\":1");
            TestService.await(
                    "alarm", () -> metric(service, "amphi.alarms?tag=kind:READ_ONLY") == 1);
            assertThat(component(service, "alarms")).isEqualTo("ATTENTION");
            assertThat(component(service, "writes")).isEqualTo("OUT_OF_SERVICE");
            assertThat(component(service, "log")).isEqualTo("UP");
            assertThat(service.get("/actuator/health/readiness", null).statusCode())
                    .as("still asked for what it has read")
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> put(TestService service) {
        return service.post("/toy/jars/a/marbles", TestTokens.of("alice").token(), MARBLES);
    }

    private static String read(TestService service) {
        return service.get("/toy/jars/a", null).body();
    }

    private static String component(TestService service, String name) {
        JsonNode health = TestService.json(service.get("/actuator/health", null));
        return health.path("components").path(name).path("status").asString();
    }

    private static double metric(TestService service, String name) {
        String token = TestTokens.of("root").roles(Role.ARS_ADMIN).token();
        return TestService.json(service.get("/actuator/metrics/" + name, token))
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }
}
