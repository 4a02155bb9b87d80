package fr.amphi.identity.campaign;

import fr.amphi.identity.campaign.CampaignEvent.Place;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import fr.amphi.identity.campaign.ImportPlan.Entry;
import fr.amphi.identity.campaign.ImportPlan.MissingIntern;
import fr.amphi.kit.table.Faults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compares a file with what a campaign knows. */
public final class ImportPlanner {

    private final Campaign campaign;
    private final KnownInterns known;
    private final Function<String, Optional<String>> persons;
    private final Supplier<UUID> random;

    private final Map<String, Entry> pseudonyms = new HashMap<>();
    private final Set<String> newPersons = new java.util.LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private int added;
    private int same;
    private int changed;

    /**
     * @param open what a registration seals, empty when the person was erased
     * @param persons the person of an intern id known from another campaign
     */
    public ImportPlanner(
            Campaign campaign,
            Function<Registration, Optional<PersonDetails>> open,
            Function<String, Optional<String>> persons,
            Supplier<UUID> random) {
        this.campaign = campaign;
        this.persons = persons;
        this.random = random;
        this.known = new KnownInterns(campaign, open);
    }

    /**
     * Compares; what contradicts the campaign goes to the faults.
     *
     * @param lines that hold by themselves
     */
    public ImportPlan plan(List<InternLine> lines, Faults faults) {
        known.takenEmails(lines, faults);
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            if (differs(line)) {
                entries.add(entry(line));
            }
        }
        var counts = new TreeMap<String, Integer>();
        lines.forEach(line -> counts.merge(line.pool(), 1, Integer::sum));
        var missing = known.missing(lines, counts.keySet());
        stale(entries, missing);
        return new ImportPlan(
                counts.entrySet().stream()
                        .map(e -> new PoolCount(e.getKey(), e.getValue()))
                        .toList(),
                entries,
                List.copyOf(newPersons),
                missing.values().stream().toList(),
                List.copyOf(missing.keySet()),
                new Reconciliation(added, same, changed, missing.size(), 0),
                List.copyOf(warnings));
    }

    private boolean differs(InternLine line) {
        var intern = known.get(line.internId());
        var enrolment = intern == null ? null : intern.enrolments().get(line.pool());
        if (intern == null || enrolment == null) {
            added++;
            return true;
        }
        var same = line.details().equals(intern.details());
        if (same && (line.sameFacts(enrolment.registration()) || corrected(line, enrolment))) {
            this.same++;
            return false;
        }
        if (!enrolment.corrections().isEmpty()) {
            warnings.add(
                    "Ligne %d : les valeurs du fichier remplacent une correction faite à la main."
                            .formatted(line.line()));
        }
        changed++;
        return true;
    }

    /** The file still says what was put right by hand since: the correction stays. */
    private boolean corrected(InternLine line, Enrolment enrolment) {
        if (enrolment.corrections().isEmpty() || !line.sameCompetition(enrolment.registration())) {
            return false;
        }
        var first = enrolment.corrections().getFirst();
        boolean stays =
                line.seniority() == first.seniorityBefore()
                        && line.rank().equals(first.rankBefore());
        if (stays) {
            warnings.add(
                    "Ligne %d : la correction faite à la main est conservée."
                            .formatted(line.line()));
        }
        return stays;
    }

    private Entry entry(InternLine line) {
        var intern = known.get(line.internId());
        var first =
                pseudonyms.computeIfAbsent(
                        line.internId(),
                        id ->
                                intern == null
                                        ? new Entry(line, random.get().toString(), person(id))
                                        : new Entry(line, intern.pseudonym(), intern.person()));
        return new Entry(line, first.pseudonym(), first.person());
    }

    private String person(String internId) {
        var before = persons.apply(internId);
        if (before.isPresent()) {
            return before.get();
        }
        var person = random.get().toString();
        newPersons.add(person);
        return person;
    }

    private void stale(List<Entry> entries, Map<MissingIntern, Place> missing) {
        var touched = new java.util.TreeSet<String>();
        entries.forEach(entry -> touched.add(entry.line().pool()));
        touched.stream()
                .filter(pool -> campaign.roster(pool).list() != null)
                .map(
                        "La liste d'appel publiée de %s ne tient plus compte de ce fichier."
                                ::formatted)
                .forEach(warnings::add);
        if (!missing.isEmpty()) {
            warnings.add(
                    "%d interne(s) connus de ces groupes manquent dans le fichier."
                            .formatted(missing.size()));
        }
    }
}
