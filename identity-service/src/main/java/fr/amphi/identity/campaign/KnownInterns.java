package fr.amphi.identity.campaign;

import fr.amphi.identity.campaign.CampaignEvent.Place;
import fr.amphi.identity.campaign.ImportPlan.Known;
import fr.amphi.identity.campaign.ImportPlan.MissingIntern;
import fr.amphi.kit.table.Faults;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The interns whom a campaign knows, by intern id; erased ones are not among them. */
final class KnownInterns {

    private final Map<String, Known> known = new LinkedHashMap<>();

    KnownInterns(Campaign campaign, Function<Registration, Optional<PersonDetails>> open) {
        campaign.enrolments().forEach(enrolment -> know(enrolment, open));
    }

    private void know(Enrolment e, Function<Registration, Optional<PersonDetails>> open) {
        var r = e.registration();
        open.apply(r)
                .ifPresent(details ->
                        known.computeIfAbsent(
                                        details.internId(),
                                        id ->
                                                new Known(
                                                        r.pseudonym(),
                                                        r.person(),
                                                        details,
                                                        new TreeMap<>()))
                                .enrolments()
                                .put(r.pool(), e));
    }

    @Nullable Known get(String internId) {
        return known.get(internId);
    }

    /** An e-mail address of somebody whom the file does not mention cannot be given again. */
    void takenEmails(List<InternLine> lines, Faults faults) {
        var given = new HashSet<String>();
        lines.forEach(line -> given.add(line.internId()));
        var taken = new HashMap<String, String>();
        known.forEach((internId, intern) -> {
            var email = intern.details().email();
            if (email != null && !given.contains(internId)) {
                taken.put(email.toLowerCase(Locale.ROOT), internId);
            }
        });
        for (var line : lines) {
            var email = line.details().email();
            if (email != null && taken.containsKey(email.toLowerCase(Locale.ROOT))) {
                faults.add(
                        line.line(),
                        "email",
                        email,
                        "Cette adresse est déjà celle d'un autre interne de la campagne.");
            }
        }
    }

    /** Those of these pools who are not in the file. */
    Map<MissingIntern, Place> missing(List<InternLine> lines, Set<String> pools) {
        var there = new HashSet<MissingIntern>();
        lines.forEach(line -> there.add(new MissingIntern(line.internId(), line.pool())));
        var missing = new LinkedHashMap<MissingIntern, Place>();
        known.forEach((internId, intern) ->
                intern.enrolments().keySet().stream()
                        .filter(pools::contains)
                        .map(pool -> new MissingIntern(internId, pool))
                        .filter(m -> !there.contains(m))
                        .forEach(m -> missing.put(m, new Place(intern.pseudonym(), m.pool()))));
        return missing;
    }
}
