package fr.amphi.identity.web;

import fr.amphi.identity.calllist.Explanation;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.person.Persons;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says where seniority and rank come from: the file, then each correction with its reason. */
@Component
class Provenance {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH)
                    .withZone(ZoneId.of("Europe/Paris"));

    private final Persons persons;

    Provenance(Persons persons) {
        this.persons = persons;
    }

    List<Explanation> of(Enrolment enrolment) {
        var facts = new ArrayList<Explanation>();
        var corrections = enrolment.corrections();
        int declared =
                corrections.isEmpty()
                        ? enrolment.registration().seniority()
                        : corrections.getFirst().seniorityBefore();
        facts.add(
                Explanation.of(
                        "Fichier importé le %s : %d semestre(s) validé(s) pour l'ancienneté."
                                .formatted(day(enrolment.importedAt()), declared)));
        corrections.forEach(c -> facts.add(Explanation.of(correction(enrolment, c))));
        return facts;
    }

    private String correction(Enrolment enrolment, Enrolment.Correction c) {
        var what =
                c.seniorityBefore() == c.seniorityAfter()
                        ? "rang %s au lieu de %s".formatted(c.rankAfter(), c.rankBefore())
                        : "%d semestre(s) au lieu de %d"
                                .formatted(c.seniorityAfter(), c.seniorityBefore());
        var r = enrolment.registration();
        var reason =
                persons.text(r.person(), r.pseudonym(), c.sealedReason())
                        .map(text -> " Motif : " + text)
                        .orElse("");
        return "Correction du %s : %s.%s".formatted(day(c.at()), what, reason);
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }
}
