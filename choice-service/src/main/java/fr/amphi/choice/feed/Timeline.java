package fr.amphi.choice.feed;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The frames of one feed, each encoded once and shared by every watcher.
 *
 * <p>One thread appends; a watcher is a cursor, so a slow one costs no memory and misses nothing.
 *
 * @param <F> frames
 */
final class Timeline<F> {

    private volatile Object[] frames = new Object[16];
    private volatile int size;
    private final Set<Thread> watchers = ConcurrentHashMap.newKeySet();

    /** Appends; only the follower's thread may. */
    void append(F frame) {
        Object[] current = frames;
        int n = size;
        if (n == current.length) {
            current = Arrays.copyOf(current, n * 2);
            frames = current;
        }
        current[n] = frame;
        size = n + 1;
    }

    /** Frames appended so far. */
    int size() {
        return size;
    }

    /** The frame at an index below {@link #size()}. */
    @SuppressWarnings("unchecked")
    F at(int index) {
        return (F) frames[index];
    }

    void join(Thread watcher) {
        watchers.add(watcher);
    }

    void leave(Thread watcher) {
        watchers.remove(watcher);
    }

    int watchers() {
        return watchers.size();
    }

    /** Wakes every watcher; each sees for itself what there is to send. */
    void wake() {
        watchers.forEach(LockSupport::unpark);
    }
}
