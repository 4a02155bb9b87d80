package fr.amphi.kit.command;

import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Gives commands on behalf of a caller and waits for the fact; forwards once to the owner where it
 * is another instance. Made by {@link CommandHost}.
 *
 * @param <C> commands
 */
public final class Commands<C> {

    Commands() {}

    /**
     * Gives the request's one command, under its {@code Idempotency-Key}.
     *
     * @throws fr.amphi.kit.problem.Refused (409) when a rule says no
     * @throws fr.amphi.kit.problem.CommandIdReused (422)
     * @throws fr.amphi.kit.problem.TryLater (503) when the outcome is unknown or ownership moves
     * @throws fr.amphi.kit.security.Forbidden (403) when the policy says no
     */
    public Outcome.Recorded execute(
            Caller caller, HttpServletRequest request, String aggregateId, C command) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    /** The same for what the system does by itself. */
    public Reactions<C> reactions() {
        throw new UnsupportedOperationException();
    }
}
