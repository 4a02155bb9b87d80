package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.Role;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import org.springframework.security.authentication.InsufficientAuthenticationException;

/** Who may look at an amphitheatre, and how closely. */
public final class Visibility {

    private final Interns interns;

    Visibility(Interns interns) {
        this.interns = interns;
    }

    /** True for those it concerns, and for anyone once it is published. */
    public boolean sees(Caller caller, State state) {
        return state.stage() == Stage.PUBLISHED
                || watches(caller, state.id())
                || interns.position(caller, state) > 0
                || interns.holdsProxy(caller, state);
    }

    /** True for those in charge of the cell: they see who the positions are. */
    public boolean manages(Caller caller, State state) {
        Pool pool = AmphitheatreId.pool(state.id());
        return caller.managesCell(pool.subdivision(), pool.specialty());
    }

    /**
     * Those in charge, and who follows the cell: coordinator and representative.
     *
     * @throws Forbidden (403) for all others
     */
    public void requireWatcher(Caller caller, State state) {
        require(caller, watches(caller, state.id()));
    }

    private static boolean watches(Caller caller, String id) {
        Pool pool = AmphitheatreId.pool(id);
        return caller.managesCell(pool.subdivision(), pool.specialty())
                || (caller.hasAny(Role.COORDINATOR, Role.REPRESENTATIVE)
                        && caller.inCell(pool.subdivision(), pool.specialty()));
    }

    /**
     * @throws InsufficientAuthenticationException (401) when signing in might help
     * @throws Forbidden (403) when it does not
     */
    public void require(Caller caller, State state) {
        require(caller, sees(caller, state));
    }

    /**
     * @throws Forbidden (403) for all but those in charge of the cell
     */
    public void requireManager(Caller caller, State state) {
        require(caller, manages(caller, state));
    }

    /**
     * The caller's position.
     *
     * @throws Forbidden (403) when they are not on the call list
     */
    public int requirePosition(Caller caller, State state) {
        int position = interns.position(caller, state);
        require(caller, position > 0);
        return position;
    }

    /** Refuses with what the caller can do about it. */
    public static void require(Caller caller, boolean allowed) {
        if (!allowed && caller.isAnonymous()) {
            throw new InsufficientAuthenticationException("not published");
        }
        if (!allowed) {
            throw new Forbidden("Cet amphi n'est pas de ceux que vous suivez.");
        }
    }
}
