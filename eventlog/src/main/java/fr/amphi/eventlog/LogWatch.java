package fr.amphi.eventlog;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the cluster every few seconds and raises alarms; each is in the journal once when it
 * comes and once when it goes.
 */
public final class LogWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final double FULL = 0.7;

    /**
     * @param every pause between two looks
     * @param open longest that a transaction may stay open
     * @param full part of a disk in use from which there is an alarm
     */
    record Limits(Duration every, Duration open, double full) {
        static final Limits USUAL =
                new Limits(EVERY, KafkaClients.TRANSACTION_TIMEOUT.multipliedBy(2), FULL);
    }

    private final ClusterLook look;
    private final Limits limits;
    private final Strands strands;
    private final Strands.Bell closed;
    private final Strands.Strand strand;
    private volatile ClusterLook.Seen seen = ClusterLook.Seen.NOTHING;
    private volatile boolean closing;

    private LogWatch(EventLogSettings settings, Limits limits, Strands strands) {
        this.look = new ClusterLook(settings, limits, strands);
        this.limits = limits;
        this.strands = strands;
        this.closed = strands.bell();
        this.strand = strands.start("watch-" + settings.service(), this::run);
    }

    /** Watches the topics of a service's log, which exist. */
    public static LogWatch start(EventLogSettings settings) {
        return start(settings, Limits.USUAL);
    }

    static LogWatch start(EventLogSettings settings, Limits limits) {
        return new LogWatch(settings, limits, SystemStrands.INSTANCE);
    }

    private void run() {
        try (look) {
            while (!closing) {
                ClusterLook.Seen before = seen;
                try {
                    seen = look.look();
                    say(before.alarms(), seen.alarms());
                } catch (RuntimeException e) {
                    LOG.warn("Watching the log", e);
                }
                closed.await(limits.every());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(List<Alarm> before, List<Alarm> now) {
        now.stream()
                .filter(alarm -> !before.contains(alarm))
                .forEach(a -> LOG.error("ALARM {} {}: {}", a.kind(), a.about(), a.remedy()));
        before.stream()
                .filter(alarm -> !now.contains(alarm))
                .forEach(a -> LOG.info("Alarm over: {} {}", a.kind(), a.about()));
    }

    /** Those of the last look. */
    public List<Alarm> alarms() {
        return seen.alarms();
    }

    /** How long the oldest open transaction has been seen; zero where none is. */
    public Duration openTransaction() {
        return seen.openTransaction();
    }

    /** Part of the fullest disk of the brokers that is in use, 0 to 1; 0 before the first look. */
    public double diskUsed() {
        return seen.diskUsed();
    }

    @Override
    public void close() {
        closing = true;
        closed.ring();
        try {
            strand.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
