package fr.amphi.demo.robot;

import fr.amphi.demo.system.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the robots know of one amphitheatre. */
final class Watched {

    /** A line in the log for so many positions. */
    private static final int EVERY = 25;

    private final String id;
    private long version;
    private long seen;
    private int told = -EVERY;
    private @Nullable Turn turn;

    Watched(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The newest version known of, be it seen or not. */
    long version() {
        return version;
    }

    /** True when there is something newer to see. */
    boolean changed(long current) {
        version = Math.max(version, current);
        return version > seen;
    }

    void see(JsonNode detail) {
        seen = detail.path("version").asLong(0);
        version = Math.max(version, seen);
        turn = Turn.in(detail);
        tell();
    }

    @Nullable Turn turn() {
        return turn;
    }

    /** The turn was taken; what comes next is in this version. */
    void chosen(long after) {
        version = Math.max(version, after);
        turn = null;
    }

    void forget() {
        turn = null;
        seen = 0;
    }

    private void tell() {
        Turn now = turn;
        if (now != null && Math.abs(now.position() - told) >= EVERY) {
            told = now.position();
            Report.line("%s: robots choose, position %d".formatted(id, told));
        }
    }
}
