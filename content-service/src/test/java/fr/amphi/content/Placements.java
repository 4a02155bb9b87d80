package fr.amphi.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.amphi.contracts.How;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.Choice;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Topics;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.event.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The choice service, as far as this one hears it. */
final class Placements implements AutoCloseable {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestKafka.bootstrapServers());
    private static final Pool POOL = new Pool("2027-05", "LYON", "DSM24", Phase.SOCLE);

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());

    Placements() {
        try (var admin = Admin.create(BROKER)) {
            var topic = new NewTopic(Topics.CHOICE_EVENTS, 2, (short) 1);
            admin.createTopics(List.of(topic)).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void place(String intern, String finess) {
        publish(
                new ChoiceMade(
                        POOL.id(),
                        1,
                        POOL,
                        1,
                        intern,
                        "P",
                        "CH de Fleyriat",
                        "Urgences",
                        finess,
                        How.SELF,
                        1,
                        Instant.now()));
    }

    void cancel(String intern, String finess) {
        publish(new ChoiceCancelled(POOL.id(), 2, 1, intern, "P", finess, 2, "CANCELLED"));
    }

    private void publish(Choice event) {
        var sent =
                new ProducerRecord<>(
                        Topics.CHOICE_EVENTS, event.amphitheatre(), Contracts.json(event));
        sent.headers().add("ce_type", event.getClass().getSimpleName().getBytes(UTF_8));
        sent.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        producer.send(sent);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
