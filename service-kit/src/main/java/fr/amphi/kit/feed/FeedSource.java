package fr.amphi.kit.feed;

import java.io.IOException;
import java.io.OutputStream;

/** What one reader of a feed is sent, from where the reader stands. */
public interface FeedSource {

    /** Writes everything that is there after the last call; false when there was nothing. */
    boolean drainTo(OutputStream out) throws IOException;

    /** From now on the thread is unparked whenever there may be more. */
    void join(Thread reader);

    void leave(Thread reader);
}
