package fr.amphi.eventlog;

import java.util.concurrent.CompletableFuture;

/** A submission waiting for its outcome. */
record Pending<C>(
        Submission<C> submission, CompletableFuture<Outcome> outcome, long deadlineNanos) {

    boolean late(long nowNanos) {
        return nowNanos - deadlineNanos > 0;
    }
}
