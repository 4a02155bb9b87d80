package fr.amphi.bench;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreCodec;
import fr.amphi.choice.amphitheatre.AmphitheatreDomain;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Notary;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.eventlog.Vault;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The production log of the choice service on a broker of this process. */
final class Rig {

    private static final SigningKey KEY = SigningKey.fromSeed("amphi.bench", new byte[32]);
    static final Notary NOTARY =
            (id, size, root) ->
                    Checkpoint.sign(KEY, Checkpoint.origin("amphi.bench", id), size, root);

    /** Openings as they are: encryption is measured with the services, not here. */
    static final Vault PLAIN =
            new Vault() {
                @Override
                public byte[] seal(String subject, byte[] plain) {
                    return plain;
                }

                @Override
                public Optional<byte[]> open(String subject, byte[] sealed) {
                    return Optional.of(sealed);
                }
            };

    /** Between two looks, in nanoseconds: the processors belong to what is measured. */
    private static final long GLANCE = 200_000;

    private Rig() {}

    static EventLogSettings settings(int partitions) {
        return new EventLogSettings(
                TestKafka.bootstrapServers(),
                "bench" + UUID.randomUUID().toString().substring(0, 8),
                partitions,
                1,
                true,
                URI.create("http://127.0.0.1"),
                folder(),
                Duration.ofSeconds(6),
                Map.of());
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("amphi-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventLog<Command, Event, State> start(EventLogSettings settings) {
        return start(settings, NOTARY);
    }

    /**
     * @param notary null: no trees, no receipts
     */
    static EventLog<Command, Event, State> start(
            EventLogSettings settings, @Nullable Notary notary) {
        return EventLog.start(
                settings, new AmphitheatreDomain(), new AmphitheatreCodec(), PLAIN, notary);
    }

    /** Waits until the amphitheatre's partition is served. */
    static void await(EventLog<Command, Event, State> log, String id) {
        while (!log.owns(id)) {
            LockSupport.parkNanos(GLANCE);
        }
    }

    /** Reads the whole log; seconds until it has caught up. */
    static double follow(EventLogSettings settings, Follower.Listener<Event, State> listener) {
        long start = System.nanoTime();
        try (Follower<Event, State> follower = follower(settings, listener)) {
            return Load.since(start);
        }
    }

    /** One that has caught up. */
    static Follower<Event, State> follower(
            EventLogSettings settings, Follower.Listener<Event, State> listener) {
        Follower<Event, State> follower =
                Follower.start(
                        settings,
                        new AmphitheatreDomain(),
                        new AmphitheatreCodec(),
                        PLAIN,
                        listener);
        while (!follower.caughtUp()) {
            LockSupport.parkNanos(GLANCE);
        }
        return follower;
    }

    static CompletableFuture<Outcome> send(
            EventLog<Command, Event, State> log, String id, Command command) {
        UUID commandId = UUID.randomUUID();
        return log.submit(new Submission<>(commandId, id, command, commandId.toString(), "bench"));
    }

    /** Submits and waits until it is recorded; anything else ends the run. */
    static void record(EventLog<Command, Event, State> log, String id, Command command) {
        while (true) {
            Outcome outcome = send(log, id, command).join();
            if (outcome instanceof Outcome.Recorded) {
                return;
            }
            boolean starting =
                    outcome instanceof Outcome.Unknown || outcome instanceof Outcome.NotOwner;
            if (!starting) {
                throw new IllegalStateException(outcome.toString());
            }
            LockSupport.parkNanos(GLANCE);
        }
    }
}
