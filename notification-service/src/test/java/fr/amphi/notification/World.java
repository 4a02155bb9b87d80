package fr.amphi.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent;
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

/** The other services, as far as this one hears them. */
final class World implements AutoCloseable {

    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", TestKafka.bootstrapServers());

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());

    World() {
        try (var admin = Admin.create(BROKER)) {
            var known = admin.listTopics().names().get();
            admin.createTopics(
                            List.of(
                                            Topics.IDENTITY_EVENTS,
                                            Topics.CATALOGUE_EVENTS,
                                            Topics.CHOICE_EVENTS)
                                    .stream()
                                    .filter(topic -> !known.contains(topic))
                                    .map(topic -> new NewTopic(topic, 2, (short) 1))
                                    .toList())
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static Pool pool() {
        return new Pool("c" + UUID.randomUUID(), "LYON", "DSM24", Phase.APPROFONDISSEMENT);
    }

    void publish(PublishedEvent event) {
        publish(UUID.randomUUID().toString(), event, Instant.now());
    }

    /** Under an identifier and at a time. */
    void publish(String id, PublishedEvent event, Instant at) {
        send(id, event, at);
        producer.flush();
    }

    /** Without waiting until it is there. */
    void send(PublishedEvent event) {
        send(UUID.randomUUID().toString(), event, Instant.now());
    }

    private void send(String id, PublishedEvent event, Instant at) {
        var sent =
                switch (event) {
                    case PublishedEvent.Identity e ->
                            new ProducerRecord<>(Topics.IDENTITY_EVENTS, "c", Contracts.json(e));
                    case PublishedEvent.Catalogue e ->
                            new ProducerRecord<>(Topics.CATALOGUE_EVENTS, "c", Contracts.json(e));
                    case PublishedEvent.Choice e ->
                            new ProducerRecord<>(
                                    Topics.CHOICE_EVENTS, e.amphitheatre(), Contracts.json(e));
                    case PublishedEvent.Notification _, PublishedEvent.Content _ ->
                            throw new IllegalArgumentException("not heard here");
                };
        sent.headers().add("ce_type", event.getClass().getSimpleName().getBytes(UTF_8));
        sent.headers().add("ce_id", id.getBytes(UTF_8));
        sent.headers().add("ce_time", at.toString().getBytes(UTF_8));
        producer.send(sent);
    }

    @Override
    public void close() {
        producer.close();
    }
}
