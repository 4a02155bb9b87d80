package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Submission;
import fr.amphi.kit.problem.CommandIdReused;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Gives commands on behalf of a caller and waits for the fact; forwards once to the owner where it
 * is another instance. Made by {@link CommandHost}.
 *
 * @param <C> commands
 */
public final class Commands<C> {

    private final Dispatch<C> dispatch;
    private final Reactions<C> reactions;

    Commands(Dispatch<C> dispatch, Reactions<C> reactions) {
        this.dispatch = dispatch;
        this.reactions = reactions;
    }

    /**
     * Gives the request's one command, under its {@code Idempotency-Key}.
     *
     * @throws fr.amphi.kit.problem.Refused (409) when a rule says no
     * @throws fr.amphi.kit.problem.CommandIdReused (422)
     * @throws fr.amphi.kit.problem.TryLater (503) when the outcome is unknown or ownership moves
     * @throws fr.amphi.kit.problem.Forbidden (403) when the policy says no
     */
    public Outcome.Recorded execute(
            Caller caller, HttpServletRequest request, String aggregateId, C command) {
        UUID id = CommandIds.of(request);
        Outcome outcome =
                give(caller, request, List.of(submission(id, aggregateId, command, caller)))
                        .getFirst();
        return switch (settled(id, outcome)) {
            case Outcome.Recorded recorded -> recorded;
            case Outcome.Refused refused -> throw new Refused(refused.refusal(), refused.version());
            case Outcome.Mismatch m -> throw new IllegalStateException(m.toString());
            case Outcome.Unknown u -> throw new IllegalStateException(u.toString());
            case Outcome.NotOwner n -> throw new IllegalStateException(n.toString());
        };
    }

    /**
     * Gives a batch, pipelined, in the order of the list within an aggregate; each command id is
     * derived from the request's and the item's name, so the whole request may be sent again.
     *
     * @return one outcome per item, in order: {@link Outcome.Recorded} or {@link Outcome.Refused}
     * @throws fr.amphi.kit.problem.TryLater (503) when any outcome is unknown
     */
    public List<Outcome> executeAll(
            Caller caller, HttpServletRequest request, List<Item<C>> items) {
        UUID id = CommandIds.of(request);
        List<Submission<C>> submissions =
                items.stream()
                        .map(item ->
                                submission(
                                        CommandIds.derive(id, item.name()),
                                        item.aggregateId(),
                                        item.command(),
                                        caller))
                        .toList();
        return give(caller, request, submissions).stream()
                .map(outcome -> settled(id, outcome))
                .toList();
    }

    /** The same for what the system does by itself. */
    public Reactions<C> reactions() {
        return reactions;
    }

    private Submission<C> submission(UUID id, String aggregateId, C command, Caller caller) {
        return new Submission<>(
                id, aggregateId, command, dispatch.fingerprint(command), caller.subject());
    }

    private List<Outcome> give(
            Caller caller, HttpServletRequest request, List<Submission<C>> submissions) {
        return dispatch.anywhere(
                submissions, Principal.metadata(caller), request.getHeader("Authorization"));
    }

    /** The outcome where it is one that lasts. */
    static Outcome settled(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> recorded;
            case Outcome.Refused refused -> refused;
            case Outcome.Mismatch mismatch -> throw new CommandIdReused(id);
            case Outcome.Unknown unknown -> throw new TryLater(unknown.retryAfter(), unknown.why());
            case Outcome.NotOwner moving ->
                    throw new TryLater(Duration.ofSeconds(1), "ownership is moving");
        };
    }
}
