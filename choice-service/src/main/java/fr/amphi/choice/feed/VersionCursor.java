package fr.amphi.choice.feed;

import java.io.IOException;
import java.io.OutputStream;

/** A cursor on one amphitheatre's feed: frame n holds version n + 1 and carries its own id. */
final class VersionCursor extends Cursor<byte[]> {

    private int next;

    /**
     * @param after the last version the watcher has; a version not reached yet is waited for
     */
    VersionCursor(Timeline<byte[]> timeline, long after) {
        super(timeline);
        this.next = Math.toIntExact(Math.clamp(after, 0L, Integer.MAX_VALUE));
    }

    @Override
    public boolean drainTo(OutputStream out) throws IOException {
        int end = timeline.size();
        boolean wrote = false;
        for (; next < end; next++) {
            byte[] frame = timeline.at(next);
            out.write(frame);
            wrote |= frame.length > 0;
        }
        return wrote;
    }
}
