package fr.amphi.eventlog;

import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.SigningKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the tests of the log share: settings, a key, and patient submissions. */
final class LogHarness {

    /** A bound for what never comes, also on a machine with much else to do. */
    private static final int PATIENCE_SECONDS = 120;

    static final SigningKey KEY = SigningKey.fromSeed("amphi.test", new byte[32]);
    static final Notary NOTARY =
            (id, size, root) ->
                    Checkpoint.sign(KEY, Checkpoint.origin("amphi.test", id), size, root);

    /** Turns bytes around: enough to see that what is stored is not what was said. */
    static final Vault VAULT =
            new Vault() {
                @Override
                public byte[] seal(String subject, byte[] plain) {
                    return flip(plain);
                }

                @Override
                public Optional<byte[]> open(String subject, byte[] sealed) {
                    return Optional.of(flip(sealed));
                }

                private byte[] flip(byte[] bytes) {
                    byte[] flipped = bytes.clone();
                    for (int i = 0; i < flipped.length; i++) {
                        flipped[i] = (byte) ~flipped[i];
                    }
                    return flipped;
                }
            };

    private LogHarness() {}

    static EventLogSettings settings(Path guard, int partitions) {
        return settings("tally" + UUID.randomUUID().toString().substring(0, 8), guard, partitions);
    }

    static EventLogSettings settings(String service, Path guard, int partitions) {
        return settings(TestKafka.bootstrapServers(), service, guard, partitions);
    }

    static EventLogSettings settings(
            String bootstrapServers, String service, Path guard, int partitions) {
        return new EventLogSettings(
                bootstrapServers,
                service,
                partitions,
                1,
                true,
                URI.create("http://127.0.0.1:1/" + UUID.randomUUID()),
                guard,
                Duration.ofSeconds(2),
                Map.of());
    }

    static EventLog<Tally.Put, Tally.Added, Tally.Jar> start(EventLogSettings settings) {
        return EventLog.start(settings, new Tally(), new Tally.Codec(), VAULT, NOTARY);
    }

    static Submission<Tally.Put> put(UUID id, String jar, Tally.Put put) {
        return new Submission<>(id, jar, put, put.toString(), "tester");
    }

    /** Submits with the same command id until somebody knows. */
    static Outcome insist(
            EventLog<Tally.Put, Tally.Added, Tally.Jar> log, Submission<Tally.Put> submission)
            throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            Outcome outcome = log.submit(submission).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean known =
                    !(outcome instanceof Outcome.Unknown || outcome instanceof Outcome.NotOwner);
            if (known || System.nanoTime() > deadline) {
                return outcome;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the condition did not come true in time");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
