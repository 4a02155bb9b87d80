package fr.amphi.eventlog;

import fr.amphi.eventlog.Scenario.Operation;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody who asks for one thing after another, each until it is known what became of it. */
final class SimClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final SimProcess people;
    private final History history;
    private final List<Operation> operations;
    private final BiConsumer<Submission<Tally.Put>, Consumer<Outcome>> ask;
    private boolean done;

    SimClient(
            SimProcess people,
            History history,
            List<Operation> operations,
            BiConsumer<Submission<Tally.Put>, Consumer<Outcome>> ask) {
        this.people = people;
        this.history = history;
        this.operations = operations;
        this.ask = ask;
        people.start("client", this::run);
    }

    boolean done() {
        return done;
    }

    private void run() {
        for (Operation operation : operations) {
            people.schedule().rest(operation.after());
            History.Call call = history.asks(operation);
            Outcome outcome = once(operation);
            while (outcome == null || !known(outcome)) {
                people.schedule().rest(PAUSE.toNanos());
                history.asksAgain(call);
                outcome = once(operation);
            }
            history.hears(call, outcome);
        }
        done = true;
    }

    private static boolean known(Outcome outcome) {
        return !(outcome instanceof Outcome.Unknown || outcome instanceof Outcome.NotOwner);
    }

    /** What an attempt is answered; null when no answer comes. */
    private @Nullable Outcome once(Operation operation) {
        Outcome[] heard = {null};
        Strands.Bell bell = people.bell();
        ask.accept(
                LogHarness.put(operation.id(), operation.jar(), operation.put()),
                outcome -> {
                    heard[0] = outcome;
                    bell.ring();
                });
        try {
            if (heard[0] == null) {
                bell.await(PATIENCE);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return heard[0];
    }
}
