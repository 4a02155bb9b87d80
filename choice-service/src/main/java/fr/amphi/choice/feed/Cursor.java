package fr.amphi.choice.feed;

import java.io.IOException;
import java.io.OutputStream;

/** Where one watcher stands in a feed. */
interface Cursor {

    /** Writes everything that is there after the last call; false when there was nothing. */
    boolean drainTo(OutputStream out) throws IOException;
}
