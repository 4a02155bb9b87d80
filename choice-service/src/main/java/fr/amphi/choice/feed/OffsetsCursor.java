package fr.amphi.choice.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A cursor on an establishment's feed; ids are vectors, so any instance can resume it. */
final class OffsetsCursor extends Cursor<SiteFrame> {

    private final Offsets seen;
    private int next;

    OffsetsCursor(Timeline<SiteFrame> timeline, Offsets seen) {
        super(timeline);
        this.seen = seen;
    }

    @Override
    public boolean drainTo(OutputStream out) throws IOException {
        int end = timeline.size();
        boolean wrote = false;
        for (; next < end; next++) {
            SiteFrame frame = timeline.at(next);
            if (!seen.covers(frame.partition(), frame.offset())) {
                seen.advance(frame.partition(), frame.offset());
                out.write(frame.body());
                out.write(("id: " + seen + "\n\n").getBytes(StandardCharsets.US_ASCII));
                wrote = true;
            }
        }
        return wrote;
    }
}
