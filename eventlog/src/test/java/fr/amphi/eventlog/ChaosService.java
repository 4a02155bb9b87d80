package fr.amphi.eventlog;

import fr.amphi.eventlog.ChaosWire.Asked;
import fr.amphi.eventlog.ChaosWire.Assignment;
import fr.amphi.eventlog.ChaosWire.Standing;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log on one node: what production runs, with everything that its follower has seen. */
final class ChaosService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosService.class);
    private static final Duration SESSION = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final int LONGEST_SECONDS = 30;

    /** Jars are {@code jar-0} and so on. */
    static final int JARS = 6;

    private final EventLogSettings settings;
    private final List<StoredEvent> read = Collections.synchronizedList(new ArrayList<>());
    private final Thread starter;
    private volatile @Nullable EventLog<Tally.Put, Tally.Added, Tally.Jar> log;
    private volatile @Nullable Follower<Tally.Added, Tally.Jar> follower;
    private volatile boolean closed;

    ChaosService(Assignment assignment, URI address) {
        settings =
                new EventLogSettings(
                        assignment.bootstrapServers(),
                        assignment.service(),
                        assignment.partitions(),
                        1,
                        true,
                        address,
                        Path.of(assignment.guard()),
                        SESSION,
                        Map.of());
        starter = Thread.ofPlatform().name("starter").start(this::start);
    }

    /** As whoever restarts a service that could not start: until it does. */
    private void start() {
        while (!closed && log == null) {
            try {
                log = LogHarness.start(settings);
            } catch (RuntimeException e) {
                LOG.warn("Start of {}", settings.service(), e);
                sleep();
            }
        }
        follower =
                Follower.start(
                        settings,
                        new Tally(),
                        new Tally.Codec(),
                        LogHarness.VAULT,
                        (stored, event, after) -> read.add(stored));
    }

    private static void sleep() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Outcome put(Asked asked) {
        EventLog<Tally.Put, Tally.Added, Tally.Jar> running = log;
        if (running == null) {
            return new Outcome.Unknown(RETRY, "not started yet");
        }
        try {
            return running.submit(LogHarness.put(asked.id(), asked.jar(), asked.put()))
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new Outcome.Unknown(RETRY, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown(RETRY, e.toString());
        }
    }

    /** What the owner shows, if it is here, and what the follower does. */
    List<Versioned<Tally.Jar>> look(String jar) {
        EventLog<Tally.Put, Tally.Added, Tally.Jar> running = log;
        Follower<Tally.Added, Tally.Jar> reader = follower;
        return Stream.concat(
                        running == null ? Stream.empty() : running.state(jar).stream(),
                        reader == null ? Stream.empty() : reader.state(jar).stream())
                .toList();
    }

    Standing standing() {
        EventLog<Tally.Put, Tally.Added, Tally.Jar> running = log;
        Follower<Tally.Added, Tally.Jar> reader = follower;
        if (running == null || reader == null) {
            return Standing.NONE;
        }
        List<Integer> owns =
                IntStream.range(0, JARS).filter(j -> running.owns("jar-" + j)).boxed().toList();
        String failure = reader.failure().map(Object::toString).orElse(null);
        return new Standing(owns, running.halted(), read.size(), failure);
    }

    List<StoredEvent> read() {
        return List.copyOf(read);
    }

    /** Writes nothing any more; the follower goes on. */
    void stop() {
        closed = true;
        try {
            starter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EventLog<Tally.Put, Tally.Added, Tally.Jar> running = log;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        stop();
        Follower<Tally.Added, Tally.Jar> reader = follower;
        if (reader != null) {
            reader.close();
        }
    }
}
