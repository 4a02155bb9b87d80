package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.EventTypes;
import fr.amphi.amphitheatre.Refusal.Code;
import fr.amphi.amphitheatre.State;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Refusal;
import fr.amphi.eventlog.StoredEvent;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a caller wait, for a while, until a choice that was asked for is settled. */
final class Waiting {

    private static final Logger log = LoggerFactory.getLogger(Waiting.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int TRIES = 5;
    private static final Executor THREADS = task -> Thread.ofVirtual().name("settle").start(task);

    private final Amphitheatres amphitheatres;
    private final Reserver reserver;
    private final Keeper keeper;

    Waiting(Amphitheatres amphitheatres, Reserver reserver, Keeper keeper) {
        this.amphitheatres = amphitheatres;
        this.reserver = reserver;
        this.keeper = keeper;
    }

    /** Gives a command; where another choice waits, that one is settled first. */
    Outcome.Recorded behindOthers(String id, Supplier<Outcome.Recorded> give) {
        for (int i = 1; i < TRIES; i++) {
            try {
                return give.get();
            } catch (Refused refused) {
                if (!refused.refusal().code().equals(Code.CHOICE_PENDING.name())) {
                    throw refused;
                }
                within(() -> settlePending(id));
            }
        }
        return give.get();
    }

    private boolean settlePending(String id) {
        State state = amphitheatres.latest(id);
        if (state.pending().isPresent()) {
            insist(() -> reserver.settle(state));
        }
        return true;
    }

    /**
     * What a choice that asked has led to; any other command as it is. Wish lists are let go on by
     * themselves.
     *
     * @throws Refused when it was declined
     * @throws TryLater when it is not settled in 2 s; the same command id tells later
     */
    Outcome.Recorded settled(String id, Command command, Outcome.Recorded recorded) {
        if (recorded.events().isEmpty() || !isQuestion(recorded.events().getLast())) {
            return recorded;
        }
        long asking = recorded.events().getLast().meta().version();
        Outcome outcome = within(() -> insist(() -> settle(id, asking, recorded.version())));
        if (command instanceof Command.LetWishListsChoose) {
            return recorded;
        }
        if (!(outcome instanceof Outcome.Recorded done) || done.events().isEmpty()) {
            throw new TryLater(Duration.ofSeconds(1), "the choice is being settled");
        }
        if (isDeclined(done)) {
            throw declined(done.events());
        }
        return new Outcome.Recorded(
                done.version(), done.events(), done.receipt(), recorded.repeated());
    }

    private Outcome settle(String id, long asking, long version) {
        State state = amphitheatres.get(id, version);
        if (state.asking() != asking) {
            return reserver.settled(id, asking);
        }
        Outcome outcome = reserver.settle(state);
        if (outcome instanceof Outcome.Recorded done && !isDeclined(done)) {
            THREADS.execute(() -> confirm(state));
        }
        return outcome;
    }

    private void confirm(State asked) {
        try {
            reserver.confirm(asked.id(), Booking.asked(asked));
        } catch (RuntimeException notNow) {
            log.info("{}: confirmed later, {}", asked.id(), notNow.getMessage());
        }
    }

    private static boolean isDeclined(Outcome.Recorded done) {
        return done.events().isEmpty()
                || type(done.events().getFirst()).equals(Event.ChoiceDeclined.class);
    }

    /** A place that is kept for somebody else comes free, or is given, within a moment. */
    private static <T> T insist(Supplier<T> step) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return step.get();
            } catch (TryLater e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static <T> T within(Supplier<T> step) {
        CompletableFuture<T> done = CompletableFuture.supplyAsync(step, THREADS);
        try {
            return done.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new TryLater(Duration.ofSeconds(1), "the choice is being settled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TryLater(Duration.ofSeconds(1), "interrupted");
        }
    }

    /**
     * @throws Refused HOLDS_OPEN while something is kept for a choice that is not settled
     */
    void requireSettled(State state) {
        if (!Patience.until(PATIENCE, () -> keeper.isSettled(state))) {
            throw new Refused(
                    Refusal.of(
                            "HOLDS_OPEN",
                            "Des réservations auprès d'autres amphis sont encore ouvertes :"
                                    + " réessayez dans un instant."));
        }
    }

    private static boolean isQuestion(StoredEvent stored) {
        return type(stored).equals(Event.ChoiceAsked.class);
    }

    private static Class<? extends Event> type(StoredEvent stored) {
        return EventTypes.classOf(stored.type()).orElseThrow();
    }

    private static Refused declined(List<StoredEvent> events) {
        boolean taken =
                events.stream().noneMatch(it -> type(it).equals(Event.InternPlacedElsewhere.class));
        return new Refused(
                taken
                        ? new Refusal(
                                "POST_TAKEN_ELSEWHERE",
                                "Ce poste vient d'être pris dans un autre amphi. Choisissez-en un"
                                        + " autre.",
                                Map.of("elsewhere", true))
                        : new Refusal(
                                Code.PLACED_ELSEWHERE.name(),
                                "Un poste du même semestre vient d'être pris dans un autre amphi.",
                                Map.of("elsewhere", true)));
    }
}
