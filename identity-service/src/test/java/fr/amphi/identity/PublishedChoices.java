package fr.amphi.identity;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Submission;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestService;
import fr.amphi.kit.event.Contracts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Publishes choices as the choice service would: through a log of that name. */
final class PublishedChoices implements AutoCloseable {

    private final EventLog<PublishedEvent.Choice, Fact, Integer> log;

    record Fact(String type, byte[] json) {}

    PublishedChoices() throws IOException {
        log =
                EventLog.start(
                        new EventLogSettings(
                                TestKafka.bootstrapServers(),
                                "choice",
                                2,
                                1,
                                true,
                                URI.create("http://127.0.0.1:1"),
                                Files.createTempDirectory("choices"),
                                Duration.ofSeconds(6),
                                Map.of()),
                        new Anything(),
                        new Plain(),
                        null,
                        null);
    }

    void publish(PublishedEvent.Choice choice) {
        var submission =
                new Submission<>(UUID.randomUUID(), choice.amphitheatre(), choice, "f", "test");
        TestService.await(
                "recorded", () -> log.submit(submission).join() instanceof Outcome.Recorded);
    }

    @Override
    public void close() {
        log.close();
    }

    private static final class Anything implements Domain<PublishedEvent.Choice, Fact, Integer> {
        @Override
        public Integer initial(String aggregateId) {
            return 0;
        }

        @Override
        public Decision<Fact> decide(Integer state, PublishedEvent.Choice command, Instant now) {
            return Decision.accept(
                    new Fact(command.getClass().getSimpleName(), Contracts.json(command)));
        }

        @Override
        public Integer evolve(Integer state, Fact event) {
            return state + 1;
        }

        @Override
        public List<Publication> publish(Integer after, Fact event, EventMeta meta) {
            return List.of(new Publication(event.type(), event.json()));
        }
    }

    private static final class Plain implements EventCodec<Fact> {
        @Override
        public Encoded encode(Fact event) {
            return new Encoded(event.type(), event.json(), List.of());
        }

        @Override
        public Fact decode(String type, byte[] data, List<Opening> openings) {
            return new Fact(type, data);
        }
    }
}
