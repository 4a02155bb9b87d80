package fr.amphi.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.PublishedEvent.ContentPublished;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.AmphiSettings;
import fr.amphi.kit.TestService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How services hear of events: committed ones, in order, from where they stopped. */
class EventsTest {

    private final String topic = "test." + UUID.randomUUID();
    private final Map<String, Object> admin =
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestKafka.bootstrapServers());
    private Events events = open();

    private Events open() {
        return new Events(
                Consumers.factory(
                        new AmphiSettings.Kafka(
                                TestKafka.bootstrapServers(), 2, 1, true, Map.of())),
                admin);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    void aTopicThatComesLaterIsReadFromItsBeginning() throws Exception {
        List<String> titles = new CopyOnWriteArrayList<>();
        Events.Subscription subscription =
                events.fromBeginning(
                        List.of(topic), Events.Handler.each(r -> titles.add(title(r))));
        TestService.await("nothing to read yet", subscription::caughtUp);
        makeTopic();
        publish("a", 1, true);
        TestService.await("first", () -> titles.equals(List.of("a1")));
    }

    @Test
    void everyReaderHearsEverythingCommitted() throws Exception {
        makeTopic();
        publish("a", 3, true);
        publish("aborted", 1, false);
        publish("b", 2, true);
        for (int reader = 0; reader < 2; reader++) {
            List<String> titles = new CopyOnWriteArrayList<>();
            Events.Subscription subscription =
                    events.fromBeginning(
                            List.of(topic), Events.Handler.each(r -> titles.add(title(r))));
            TestService.await("caught up", subscription::caughtUp);
            assertThat(titles).containsExactlyInAnyOrder("a1", "a2", "a3", "b1", "b2");
            assertThat(titles.stream().filter(t -> t.startsWith("a")))
                    .containsExactly("a1", "a2", "a3");
        }
    }

    @Test
    void whatWasPublishedBeforeNowIsWaitedFor() throws Exception {
        makeTopic();
        CountDownLatch held = new CountDownLatch(1);
        List<String> titles = new CopyOnWriteArrayList<>();
        Events.Subscription subscription =
                events.fromBeginning(
                        List.of(topic),
                        Events.Handler.each(r -> {
                            await(held);
                            titles.add(title(r));
                        }));
        assertThat(subscription.awaitNow(Duration.ofSeconds(20))).isTrue();
        publish("a", 2, true);
        assertThat(subscription.awaitNow(Duration.ofMillis(300))).isFalse();
        held.countDown();
        assertThat(subscription.awaitNow(Duration.ofSeconds(20))).isTrue();
        assertThat(titles).containsExactly("a1", "a2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aGroupContinuesWhereItStopped() throws Exception {
        makeTopic();
        publish("a", 3, true);
        List<String> titles = new CopyOnWriteArrayList<>();
        String group = "group-" + topic;
        Events.Subscription first =
                events.durable(
                        group, List.of(topic), Events.Handler.each(r -> titles.add(title(r))));
        TestService.await("three", () -> titles.size() == 3);
        first.close();
        events.close();
        events = open();
        publish("a", 1, true);
        events.durable(
                group, List.of(topic), Events.Handler.each(r -> titles.add("then " + title(r))));
        TestService.await("one more", () -> titles.size() == 4);
        assertThat(titles).containsExactly("a1", "a2", "a3", "then a1");
    }

    @Test
    void aHandlerThatFailsIsAskedAgain() throws Exception {
        makeTopic();
        publish("a", 2, true);
        AtomicInteger attempts = new AtomicInteger();
        List<String> titles = new CopyOnWriteArrayList<>();
        events.durable(
                "again-" + topic,
                List.of(topic),
                batch -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    batch.forEach(r -> titles.add(title(r)));
                });
        TestService.await("both", () -> titles.size() == 2);
        assertThat(titles).containsExactly("a1", "a2");
    }

    @Test
    void anUnreadableEventStopsItsReadersLoudly() throws Exception {
        makeTopic();
        publish("a", 1, true);
        send(new ProducerRecord<>(topic, 0, "a", "{}".getBytes(StandardCharsets.UTF_8)), true);
        publish("a", 1, true);
        List<String> titles = new CopyOnWriteArrayList<>();
        Events.Subscription reader =
                events.fromBeginning(
                        List.of(topic), Events.Handler.each(r -> titles.add(title(r))));
        Events.Subscription group =
                events.durable("stop-" + topic, List.of(topic), Events.Handler.each(r -> {}));
        TestService.await("both stop", () -> !reader.healthy() && !group.healthy());
        assertThat(events.healthy()).isFalse();
        assertThat(reader.caughtUp()).isFalse();
        assertThat(titles).containsExactly("a1");
    }

    private static String title(Received received) {
        return ((ContentPublished) received.event()).title();
    }

    private void makeTopic() throws Exception {
        try (Admin client = Admin.create(admin)) {
            client.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
    }

    /** All of a key go to one partition, as in the log. */
    private void publish(String key, int count, boolean commit) {
        for (int i = 1; i <= count; i++) {
            var event = new ContentPublished("010000024", "p", i, key + i);
            int partition = key.equals("a") ? 0 : 1;
            ProducerRecord<String, byte[]> stored =
                    new ProducerRecord<>(topic, partition, key, Contracts.json(event));
            stored.headers().add("ce_type", "ContentPublished".getBytes(StandardCharsets.UTF_8));
            stored.headers().add("ce_id", (key + i).getBytes(StandardCharsets.UTF_8));
            send(stored, commit);
        }
    }

    private void send(ProducerRecord<String, byte[]> stored, boolean commit) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                TestKafka.bootstrapServers(),
                                "transactional.id",
                                topic),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(stored);
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }
}
