package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.SupernumeraryRequest;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.Role;
import fr.amphi.kit.security.Caller;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * As which party somebody may answer for a post. Accounts know establishments, not services: a head
 * of service answers for their establishment. The university health service has no account.
 */
public final class Parties {

    private final Function<String, Optional<State>> amphitheatres;

    /**
     * @param amphitheatres by id
     */
    public Parties(Function<String, Optional<State>> amphitheatres) {
        this.amphitheatres = amphitheatres;
    }

    /** None for a post that is not on offer. */
    public Set<Party> of(Caller caller, String amphitheatre, String post) {
        return amphitheatres
                .apply(amphitheatre)
                .filter(state -> state.offer().has(post))
                .map(state -> of(caller, state.id(), state.offer().post(post)))
                .orElse(Set.of());
    }

    /** For the post that is asked for an intern; none where none is. */
    Set<Party> asked(Caller caller, String amphitheatre, String intern) {
        return amphitheatres
                .apply(amphitheatre)
                .flatMap(state -> state.request(intern))
                .map(SupernumeraryRequest::post)
                .map(post -> of(caller, amphitheatre, post))
                .orElse(Set.of());
    }

    private static Set<Party> of(Caller caller, String amphitheatre, OfferedPost post) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        String finess = post.finess();
        if (finess != null && caller.represents(finess)) {
            parties.add(Party.HOST);
        }
        if (finess != null
                && caller.has(Role.HEAD_OF_SERVICE)
                && caller.finess().contains(finess)) {
            parties.add(Party.HEAD_OF_SERVICE);
        }
        Pool pool = AmphitheatreId.pool(amphitheatre);
        if (caller.has(Role.COORDINATOR) && caller.inCell(pool.subdivision(), pool.specialty())) {
            parties.add(Party.COORDINATOR);
        }
        return parties;
    }
}
