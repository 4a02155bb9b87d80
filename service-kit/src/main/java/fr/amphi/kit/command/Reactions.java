package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import fr.amphi.kit.event.Received;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Gives commands that nobody asked for over HTTP: a reaction to an event, a clock. No policy is
 * asked; the actor is the service.
 *
 * @param <C> commands
 */
public final class Reactions<C> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Dispatch<C> dispatch;
    private final String actor;

    Reactions(Dispatch<C> dispatch, String actor) {
        this.dispatch = dispatch;
        this.actor = actor;
    }

    /**
     * Gives one command, its id derived from the event's id, and waits through changes of owner.
     *
     * @param name what this reaction is, unique among the reactions to one event
     * @return {@link Outcome.Recorded} or {@link Outcome.Refused}
     * @throws fr.amphi.kit.problem.TryLater when it did not settle in time; the event may be
     *     handled again
     */
    public Outcome react(Received cause, String name, String aggregateId, C command) {
        return give(CommandIds.derive(cause.id(), name), aggregateId, command);
    }

    /** The same for several commands, pipelined. */
    public List<Outcome> reactAll(Received cause, List<Item<C>> items) {
        return settle(
                items.stream()
                        .map(item ->
                                submission(
                                        CommandIds.derive(cause.id(), item.name()),
                                        item.aggregateId(),
                                        item.command()))
                        .toList());
    }

    /** Gives one command under an id that follows from something else than an event. */
    public Outcome give(UUID commandId, String aggregateId, C command) {
        return settle(List.of(submission(commandId, aggregateId, command))).getFirst();
    }

    private Submission<C> submission(UUID id, String aggregateId, C command) {
        return new Submission<>(id, aggregateId, command, dispatch.fingerprint(command), actor);
    }

    /** Sends again what has no lasting outcome: the command ids make that harmless. */
    private List<Outcome> settle(List<Submission<C>> submissions) {
        List<Outcome> outcomes =
                new ArrayList<>(dispatch.anywhere(submissions, Principal.system(), null));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0; i < outcomes.size(); i++) {
            while (open(outcomes.get(i)) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE.toNanos());
                if (Thread.interrupted()) {
                    Thread.currentThread().interrupt();
                    throw new TryLater(Duration.ofSeconds(1), "interrupted");
                }
                List<Submission<C>> one = List.of(submissions.get(i));
                outcomes.set(i, dispatch.anywhere(one, Principal.system(), null).getFirst());
            }
            Commands.settled(submissions.get(i).commandId(), outcomes.get(i));
        }
        return outcomes;
    }

    private static boolean open(Outcome outcome) {
        return outcome instanceof Outcome.Unknown || outcome instanceof Outcome.NotOwner;
    }
}
