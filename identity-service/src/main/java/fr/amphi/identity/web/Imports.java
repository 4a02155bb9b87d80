package fr.amphi.identity.web;

import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.ImportPlan;
import fr.amphi.identity.campaign.ImportPlanner;
import fr.amphi.identity.campaign.InternLine;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.person.KnownPersons;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.table.Faults;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prepares imports: what differs, and who it is, sealed. */
@Component
class Imports {

    private final Persons persons;
    private final KnownPersons known;

    Imports(Persons persons, KnownPersons known) {
        this.persons = persons;
        this.known = known;
    }

    ImportPlan plan(Campaign campaign, List<InternLine> lines, Faults faults) {
        known.refresh();
        return new ImportPlanner(campaign, persons::details, known::person, UUID::randomUUID)
                .plan(lines, faults);
    }

    /**
     * Makes the keys of new persons, then seals: nothing is ever sealed under a key that is not
     * kept.
     */
    List<Registration> registrations(ImportPlan plan) {
        persons.newKeys(plan.newPersons());
        return plan.entries().stream()
                .map(e ->
                        e.line()
                                .registration(
                                        e.pseudonym(),
                                        e.person(),
                                        persons.seal(
                                                e.person(), e.pseudonym(), e.line().details())))
                .toList();
    }
}
