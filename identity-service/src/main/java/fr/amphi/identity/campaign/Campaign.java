package fr.amphi.identity.campaign;

import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import fr.amphi.identity.campaign.CampaignEvent.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A semester of choice, immutable.
 *
 * @param opening null while nothing was set up under this id
 * @param revision grows with every change of who is in which pool, and how
 * @param rosters by pool code
 * @param arriving registrations of an import whose end has not been folded yet
 * @param leaving withdrawals of that import
 * @param accounts by pseudonym: null where Keycloak has it, else why not; absent: to be made
 */
public record Campaign(
        String id,
        @Nullable CampaignOpened opening,
        int revision,
        SortedMap<String, Roster> rosters,
        List<Registration> arriving,
        List<Place> leaving,
        SortedMap<String, Account> accounts) {

    /** What became of an account: made, or refused with the reason. */
    public record Account(@Nullable String failure) {}

    public static Campaign none(String id) {
        return new Campaign(
                id,
                null,
                0,
                Collections.emptySortedMap(),
                List.of(),
                List.of(),
                Collections.emptySortedMap());
    }

    /** The pool of a code. */
    public Pool pool(String code) {
        return pool(id, code);
    }

    /** The pool of a code such as {@code LYON.DSM24.SOCLE}, made of known parts. */
    public static Pool pool(String campaign, String code) {
        int first = code.indexOf('.');
        int last = code.lastIndexOf('.');
        return new Pool(
                campaign,
                code.substring(0, first),
                code.substring(first + 1, last),
                Phase.valueOf(code.substring(last + 1)));
    }

    /** The interns of a pool, empty when there are none. */
    public Roster roster(String code) {
        return rosters.getOrDefault(code, Roster.EMPTY);
    }

    /** Every intern, once per pool. */
    public Stream<Enrolment> enrolments() {
        return rosters.values().stream().flatMap(roster -> roster.interns().values().stream());
    }

    /** The pools of one intern. */
    public Stream<Enrolment> placesOf(String pseudonym) {
        return rosters.values().stream()
                .flatMap(roster -> Stream.ofNullable(roster.interns().get(pseudonym)));
    }

    /** Those for whom a sign-in name must still be made, each once. */
    public List<Registration> accountsToMake() {
        return enrolments()
                .map(Enrolment::registration)
                .filter(r -> r.account() && !accounts.containsKey(r.pseudonym()))
                .collect(
                        java.util.stream.Collectors.collectingAndThen(
                                java.util.stream.Collectors.toMap(
                                        Registration::pseudonym,
                                        r -> r,
                                        (a, b) -> a,
                                        java.util.TreeMap::new),
                                map -> List.copyOf(map.values())));
    }
}
