package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.State;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import java.util.Optional;

/** Which intern of an amphitheatre a caller is. */
public final class Interns {

    private final Directory directory;

    Interns(Directory directory) {
        this.directory = directory;
    }

    /** The caller's pseudonym in a campaign, if they are an intern there. */
    public Optional<String> pseudonym(Caller caller, String campaign) {
        return caller.isAnonymous()
                ? Optional.empty()
                : directory.pseudonym(caller.username(), campaign);
    }

    /** The caller's position on the call list, 0 when they are not on it. */
    public int position(Caller caller, State state) {
        return pseudonym(caller, AmphitheatreId.pool(state.id()).campaign())
                .map(state.callList()::positionOf)
                .orElse(0);
    }

    /**
     * @throws Forbidden when the caller is no intern of this campaign
     */
    public String self(Caller caller, String amphitheatre) {
        return pseudonym(caller, AmphitheatreId.pool(amphitheatre).campaign())
                .orElseThrow(
                        () -> new Forbidden("Cette action est celle d'un interne de l'amphi."));
    }

    /** The imported intern's pseudonym. */
    public Optional<String> imported(String campaign, String internId) {
        return directory.pseudonymOfIntern(campaign, internId);
    }
}
