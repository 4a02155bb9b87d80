package fr.amphi.identity.web;

import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.campaign.PersonDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An intern in a pool, as shown.
 *
 * @param internId null when the person was erased, like the names
 * @param email null for those who see no contact, like phone and situation
 */
record InternShown(
        String pseudonym,
        @Nullable String internId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String email,
        @Nullable String phone,
        String pool,
        int seniority,
        String rank,
        @Nullable Integer cohort,
        boolean guest,
        @Nullable String situation,
        boolean corrected) {

    static InternShown of(Enrolment enrolment, Optional<PersonDetails> who, boolean contact) {
        var r = enrolment.registration();
        var reachable = who.filter(details -> contact);
        return new InternShown(
                r.pseudonym(),
                who.map(PersonDetails::internId).orElse(null),
                who.map(PersonDetails::familyName).orElse(null),
                who.map(PersonDetails::givenName).orElse(null),
                reachable.map(PersonDetails::email).orElse(null),
                reachable.map(PersonDetails::phone).orElse(null),
                r.pool(),
                r.seniority(),
                r.rank(),
                r.cohort(),
                r.origin() != null,
                reachable.map(PersonDetails::situation).orElse(null),
                !enrolment.corrections().isEmpty());
    }
}
