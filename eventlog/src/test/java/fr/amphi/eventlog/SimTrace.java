package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** What happened in a run, in words, with the simulated time. */
final class SimTrace {

    private final boolean kept;
    private final List<String> lines = new ArrayList<>();
    private long fingerprint = 17;
    private LongSupplier now = () -> 0;

    SimTrace(boolean kept) {
        this.kept = kept;
    }

    void follow(SimSchedule schedule) {
        now = schedule::now;
    }

    void say(Object who, String what, Object... details) {
        fingerprint = 31 * fingerprint + what.hashCode() + now.getAsLong();
        if (kept) {
            lines.add(
                    "%10.3f s  %-12s %s"
                            .formatted(now.getAsLong() / 1e9, who, what.formatted(details)));
        }
    }

    /** The same for two runs that did the same things at the same times. */
    long fingerprint() {
        return fingerprint;
    }

    List<String> lines() {
        return lines;
    }
}
