package fr.amphi.identity.person;

import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.log.Identities;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds the person of an intern id in any campaign, so that one person keeps one key. */
@Component
public final class KnownPersons {

    private final Identities identities;
    private final Persons persons;
    private final Map<String, Index> indexes = new ConcurrentHashMap<>();

    /** One campaign's interns at one revision. */
    private record Index(int revision, Map<String, Registration> byInternId) {}

    KnownPersons(Identities identities, Persons persons) {
        this.identities = identities;
        this.persons = persons;
    }

    /** Empty when nobody alive in the register has this id. */
    public Optional<String> person(String internId) {
        return indexes.values().stream()
                .flatMap(index -> Optional.ofNullable(index.byInternId().get(internId)).stream())
                .filter(registration -> persons.details(registration).isPresent())
                .map(Registration::person)
                .sorted()
                .findFirst();
    }

    /** Brings the index up to what this instance knows. */
    public void refresh() {
        identities.campaigns().forEach(this::refresh);
    }

    /** An intern of a campaign, in one pool or several. */
    public Optional<Registration> intern(Campaign campaign, String internId) {
        return Optional.ofNullable(refresh(campaign).byInternId().get(internId))
                .filter(registration -> persons.details(registration).isPresent());
    }

    private Index refresh(Campaign campaign) {
        return indexes.compute(
                campaign.id(),
                (id, known) ->
                        known != null && known.revision() == campaign.revision()
                                ? known
                                : index(campaign));
    }

    private Index index(Campaign campaign) {
        var byInternId = new HashMap<String, Registration>();
        campaign.enrolments()
                .map(Enrolment::registration)
                .forEach(r -> persons.details(r).ifPresent(d -> byInternId.put(d.internId(), r)));
        return new Index(campaign.revision(), byInternId);
    }
}
