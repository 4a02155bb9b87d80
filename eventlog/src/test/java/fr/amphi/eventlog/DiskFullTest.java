package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker on a disk of its own that fills while choices are made. */
class DiskFullTest {

    private static final int MEGABYTES = 48;
    private static final long KILOBYTE = 1024;

    private static final LogWatch.Limits OFTEN =
            new LogWatch.Limits(Duration.ofMillis(200), Duration.ofHours(1), 0.7);

    @TempDir Path folder;

    @Test
    void aFullDiskIsForeseenAndLosesNothing() throws Exception {
        Path mount = Files.createDirectory(folder.resolve("disk"));
        Optional<SmallDisk> small = SmallDisk.of(mount, MEGABYTES);
        assumeTrue(small.isPresent(), "this machine does not let a user mount a file system");
        try (SmallDisk disk = small.get();
                BrokerProcess broker = BrokerProcess.start(folder, disk).awaitReady()) {
            EventLogSettings settings =
                    LogHarness.settings(
                            broker.bootstrapServers(), "full", folder.resolve("guard"), 1);
            fill(settings, disk, broker);
        }
    }

    private static void fill(EventLogSettings settings, SmallDisk disk, BrokerProcess broker)
            throws Exception {
        Recordings recordings = new Recordings();
        try (var log = LogHarness.start(settings);
                LogWatch watch = LogWatch.start(settings, OFTEN)) {
            recordings.insist(log, put());
            assertThat(watch.alarms()).isEmpty();
            disk.fill(MEGABYTES * KILOBYTE * KILOBYTE / 4);
            LogHarness.await(
                    () -> watch.alarms().stream().anyMatch(a -> a.kind() == Alarm.Kind.DISK));
            recordings.insist(log, put());
            disk.fill(600 * KILOBYTE);
            List<Submission<Tally.Put>> asked = new ArrayList<>();
            Outcome last;
            do {
                asked.add(put());
                last = log.submit(asked.getLast()).get(2, TimeUnit.MINUTES);
            } while (last instanceof Outcome.Recorded && asked.size() < 1_000);
            assertThat(last).isInstanceOf(Outcome.Unknown.class);
            broker.kill();
            disk.grow(2 * MEGABYTES);
            broker.restart();
            for (Submission<Tally.Put> put : asked) {
                recordings.insist(log, put);
            }
            LogHarness.await(() -> watch.alarms().isEmpty());
        }
        recordings.check(settings);
    }

    /** Weighs forty kilobytes in the log. */
    private static Submission<Tally.Put> put() {
        return LogHarness.put(UUID.randomUUID(), "a", new Tally.Put(1, "x".repeat(40_000), 1));
    }
}
