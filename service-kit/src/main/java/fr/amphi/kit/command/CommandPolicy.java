package fr.amphi.kit.command;

import fr.amphi.kit.security.Caller;

/**
 * Who may give which command: a service's authorisation, asked at the instance that decides.
 *
 * @param <C> commands
 */
@FunctionalInterface
public interface CommandPolicy<C> {

    /**
     * @throws fr.amphi.kit.problem.Forbidden (403) when the caller may not
     * @throws fr.amphi.kit.problem.BadInput (400) when the command cannot be meant
     */
    void check(Caller caller, String aggregateId, C command);
}
