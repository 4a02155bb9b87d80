package fr.amphi.identity.arrivals;

import fr.amphi.contracts.How;
import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.PersonDetails;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes up a post in an establishment.
 *
 * @param familyName null when the person was erased
 * @param rpps null until the national number is known
 * @param specialty diploma code
 * @param from first day
 * @param until last day
 */
record Arrival(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String rpps,
        @Nullable String email,
        @Nullable String phone,
        String specialty,
        String phase,
        String unit,
        String finess,
        LocalDate from,
        LocalDate until,
        boolean supernumerary,
        String post,
        String campaign) {

    static final List<String> HEADERS =
            List.of(
                    "nom",
                    "prénom",
                    "RPPS",
                    "courriel",
                    "téléphone",
                    "DES",
                    "phase",
                    "service",
                    "FINESS",
                    "du",
                    "au",
                    "surnombre");

    static Arrival of(Placement placement, Campaign campaign, Optional<PersonDetails> who) {
        var opening = Objects.requireNonNull(campaign.opening());
        return new Arrival(
                who.map(PersonDetails::familyName).orElse(null),
                who.map(PersonDetails::givenName).orElse(null),
                null,
                who.map(PersonDetails::email).orElse(null),
                who.map(PersonDetails::phone).orElse(null),
                placement.specialty(),
                placement.phase(),
                placement.unit(),
                placement.finess(),
                opening.firstDay(),
                opening.lastDay(),
                placement.how() == How.SUPERNUMERARY,
                placement.post(),
                placement.campaign());
    }

    List<@Nullable Object> cells() {
        return Arrays.asList(
                familyName,
                givenName,
                rpps,
                email,
                phone,
                specialty,
                phase,
                unit,
                finess,
                from,
                until,
                supernumerary ? "oui" : "non");
    }
}
