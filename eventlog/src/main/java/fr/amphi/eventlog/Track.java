package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One aggregate as a follower has read it, and those who wait for a version of it. */
final class Track<S> {

    private record Waiter<S>(long version, CompletableFuture<Versioned<S>> reached) {}

    private final List<Waiter<S>> waiters = new ArrayList<>();
    private @Nullable Versioned<S> latest;

    synchronized void reach(Versioned<S> state) {
        latest = state;
        waiters.removeIf(w -> w.version() <= state.version() && w.reached().complete(state));
    }

    synchronized @Nullable Versioned<S> latest() {
        return latest;
    }

    synchronized CompletableFuture<Versioned<S>> atLeast(long version) {
        Versioned<S> now = latest;
        if (now != null && now.version() >= version) {
            return CompletableFuture.completedFuture(now);
        }
        CompletableFuture<Versioned<S>> reached = new CompletableFuture<>();
        waiters.removeIf(w -> w.reached().isDone());
        waiters.add(new Waiter<>(version, reached));
        return reached;
    }
}
