package fr.amphi.identity.web;

import fr.amphi.identity.campaign.Campaign;
import fr.amphi.identity.campaign.CampaignCommand.Correct;
import fr.amphi.identity.campaign.Enrolment;
import fr.amphi.identity.campaign.Registration;
import fr.amphi.identity.log.Identities;
import fr.amphi.identity.log.IdentityCommand;
import fr.amphi.identity.person.KnownPersons;
import fr.amphi.identity.person.Persons;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.NotFound;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interns of a campaign, for those who look after them. */
@RestController
@RequestMapping("/api/identity/campaigns/{campaign}/interns")
class InternController {

    private final Commands<IdentityCommand> commands;
    private final Identities identities;
    private final Persons persons;
    private final KnownPersons known;

    InternController(
            Commands<IdentityCommand> commands,
            Identities identities,
            Persons persons,
            KnownPersons known) {
        this.commands = commands;
        this.identities = identities;
        this.persons = persons;
        this.known = known;
    }

    /** The interns of a campaign in the caller's cells. */
    @GetMapping
    List<InternShown> all(
            @PathVariable String campaign,
            @RequestParam(required = false) @Nullable String pool,
            @RequestParam(required = false) @Nullable Long atLeast,
            Caller caller) {
        Access.requireReader(caller);
        var state = identities.campaign(Inputs.campaign(campaign), atLeast);
        if (pool != null) {
            Access.requireReader(caller, state.pool(Inputs.pool(pool)));
        }
        return state.rosters().entrySet().stream()
                .filter(e -> pool == null || e.getKey().equals(pool))
                .filter(e -> Access.reads(caller, state.pool(e.getKey())))
                .flatMap(e -> e.getValue().interns().values().stream())
                .map(e -> shown(caller, state, e))
                .toList();
    }

    private InternShown shown(Caller caller, Campaign campaign, Enrolment enrolment) {
        var r = enrolment.registration();
        return InternShown.of(
                enrolment, persons.details(r), Access.manages(caller, campaign.pool(r.pool())));
    }

    /**
     * @param pool needed where the intern is in several
     */
    record Correction(
            @Nullable String pool,
            @Nullable Integer seniority,
            @Nullable String rank,
            @Nullable String reason) {}

    /**
     * Puts seniority or rank right, with the reason; the call list changes when published again.
     */
    @PostMapping("/{internId}/corrections")
    CommandAnswer correct(
            @PathVariable String campaign,
            @PathVariable String internId,
            @RequestBody Correction body,
            Caller caller,
            HttpServletRequest request) {
        var state = identities.newest(Inputs.campaign(campaign));
        var pool = body.pool() == null ? null : Inputs.pool(body.pool());
        var registration = placed(caller, state, internId, pool);
        var reason = Inputs.text("reason", body.reason(), 500);
        var command =
                new Correct(
                        registration.pseudonym(),
                        registration.pool(),
                        Corrected.seniority(body.seniority()),
                        Corrected.rank(body.rank()),
                        Inputs.sha256(reason),
                        persons.sealText(registration.person(), registration.pseudonym(), reason));
        Corrected.requireOne(command.seniority(), command.rank());
        return CommandAnswer.of(
                request, commands.execute(caller, request, campaign, IdentityCommand.of(command)));
    }

    /** Nobody learns from the answer whether an intern of another cell exists. */
    private Registration placed(
            Caller caller, Campaign campaign, String internId, @Nullable String pool) {
        Access.requireManager(caller);
        var places =
                known.intern(campaign, internId).stream()
                        .flatMap(found -> campaign.placesOf(found.pseudonym()))
                        .map(Enrolment::registration)
                        .filter(r -> pool == null || r.pool().equals(pool))
                        .filter(r -> Access.manages(caller, campaign.pool(r.pool())))
                        .toList();
        if (places.isEmpty()) {
            throw new NotFound("Cet interne ne figure pas dans vos groupes.");
        }
        return Corrected.only(places);
    }
}
