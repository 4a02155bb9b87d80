package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.State;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.Person;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether somebody of a campaign has this pseudonym. */
    boolean isOf(String campaign, String pseudonym) {
        return directory.person(pseudonym).filter(it -> it.campaign().equals(campaign)).isPresent();
    }

    /** The pseudonym of whoever has this number or e-mail address in a campaign. */
    public Optional<String> called(String campaign, String numberOrEmail) {
        return imported(campaign, numberOrEmail)
                .or(() ->
                        directory.ofCampaign(campaign).stream()
                                .filter(it -> numberOrEmail.equalsIgnoreCase(it.email()))
                                .map(Person::pseudonym)
                                .findFirst());
    }

    /** Given and family name; empty when erased or never imported. */
    public Optional<String> name(String pseudonym) {
        return directory
                .person(pseudonym)
                .map(it ->
                        Stream.of(it.givenName(), it.familyName())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }

    /** Whether somebody on the call list has given the caller a proxy, or asks them to take it. */
    public boolean holdsProxy(Caller caller, State state) {
        return pseudonym(caller, AmphitheatreId.pool(state.id()).campaign())
                .filter(mine ->
                        state.proxies().values().stream()
                                .anyMatch(proxy -> proxy.holder().equals(mine)))
                .isPresent();
    }

    /** The imported intern's pseudonym. */
    public Optional<String> imported(String campaign, String internId) {
        return directory.pseudonymOfIntern(campaign, internId);
    }
}
