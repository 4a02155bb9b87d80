package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestService;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event that cannot be read is never read past: feeds end, and everybody is told. */
class UnreadableFeedTest {

    @Test
    @Timeout(60)
    void feeds_end_at_an_event_that_cannot_be_read() throws Exception {
        try (TestService service = TestService.start(ChoiceService.class, "amphi.service=torn");
                Region region = new Region("torn")) {
            Pool pool = region.pool("DSM24");
            List<String> interns = region.persons(service, "i", 2, pool);
            region.callList(pool, interns);
            region.post("A", 2, "010000024", List.of(), pool);
            Amphi amphi = Amphi.schedule(service, pool, interns, 1);
            String feed = amphi.path + "/feed";
            try (Reader reader = Reader.open(service, feed, amphi.intern(1), null)) {
                reader.until(amphi.detail().path("version").asLong());
                write("torn.log", pool.id(), "{\"type\":\"of-tomorrow\"}");
                assertThat(reader.next()).isEqualTo("event: Stopped\ndata: {}\n");
                assertThat(reader.ended()).isTrue();
            }
            assertThat(service.get(feed, amphi.intern(1)).statusCode()).isEqualTo(503);
            var health = service.get("/actuator/health", null);
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"status\":\"DOWN\"");
        }
    }

    private static void write(String topic, String key, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value.getBytes())).get();
        }
    }
}
