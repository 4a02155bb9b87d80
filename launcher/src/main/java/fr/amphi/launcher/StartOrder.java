package fr.amphi.launcher;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Starts parts side by side, each after those it needs, no more at once than the cores bear. */
final class StartOrder {

    /** Starts a part and returns when it is ready. */
    @FunctionalInterface
    interface Launch {
        void part(Part part) throws InterruptedException;
    }

    private final Map<Part, CompletableFuture<Void>> ready;
    private final Semaphore turns =
            new Semaphore(Math.max(3, Runtime.getRuntime().availableProcessors()));

    private StartOrder(List<Part> parts) {
        ready =
                parts.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), part -> new CompletableFuture<>()));
    }

    /**
     * @param failed called once a part has failed, to end the others
     * @throws CannotStart of the first part that failed
     */
    static void follow(List<Part> parts, Launch launch, Runnable failed) {
        var order = new StartOrder(parts);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(() -> order.start(part, launch, failed)));
        }
        try {
            order.ready.values().forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart why ? why : e;
        }
    }

    private void start(Part part, Launch launch, Runnable failed) {
        try {
            ready.forEach((other, done) -> {
                if (part.after().contains(other.name())) {
                    done.join();
                }
            });
            startInTurn(part, launch);
            of(part).complete(null);
        } catch (CompletionException othersFault) {
            of(part).completeExceptionally(Objects.requireNonNull(othersFault.getCause()));
        } catch (RuntimeException | InterruptedException e) {
            // whoever waits for it must not wait in vain
            ready.values().forEach(other -> other.completeExceptionally(e));
            failed.run();
        }
    }

    private void startInTurn(Part part, Launch launch) throws InterruptedException {
        if (part.after().isEmpty()) {
            launch.part(part);
            return;
        }
        turns.acquire();
        try {
            launch.part(part);
        } finally {
            turns.release();
        }
    }

    private CompletableFuture<Void> of(Part part) {
        return Objects.requireNonNull(ready.get(part));
    }
}
