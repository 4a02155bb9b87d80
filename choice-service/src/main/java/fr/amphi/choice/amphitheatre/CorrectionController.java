package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.reason;
import static fr.amphi.choice.amphitheatre.Inputs.statement;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Referral;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The manager's acts on placements and places that touch no choice, each with a reason; the others
 * go through {@link RepairController}.
 */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class CorrectionController {

    record Cancelled(@Nullable String intern, @Nullable String reason) {}

    record Supernumerary(
            @Nullable String intern,
            @Nullable String post,
            @Nullable String reason,
            @Nullable Boolean validating) {}

    record ExOfficio(
            @Nullable String intern,
            @Nullable String post,
            @Nullable LocalDate referredOn,
            @Nullable LocalDate heardOn,
            @Nullable String reason) {}

    record Places(@Nullable String post, @Nullable Integer places, @Nullable String reason) {}

    private final Conduct conduct;
    private final OpenOnly openOnly;

    CorrectionController(Conduct conduct, OpenOnly openOnly) {
        this.conduct = conduct;
        this.openOnly = openOnly;
    }

    /** Takes a placement back before the opening, with the reason; its place is free again. */
    @PostMapping("/cancellations")
    CommandAnswer cancel(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Cancelled asked) {
        Command command =
                new Command.CancelChoice(text("intern", asked.intern()), reason(asked.reason()));
        return conduct.give(caller, request, id, command);
    }

    /** Places an intern beyond the offer, with the reason. */
    @PostMapping("/supernumeraries")
    CommandAnswer place(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Supernumerary asked) {
        String post = text("post", asked.post());
        boolean validating = needed("validating", asked.validating());
        Command command =
                new Command.PlaceSupernumerary(
                        text("intern", asked.intern()), post, validating, reason(asked.reason()));
        return conduct.give(caller, request, id, command);
    }

    /**
     * Assigns an intern ex officio to a free post, with the reason: after the faculty director's
     * referral, then the interview with the coordinator and a students' representative.
     */
    @PostMapping("/ex-officio-assignments")
    CommandAnswer assign(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody ExOfficio asked) {
        Referral referral =
                new Referral(
                        needed("referredOn", asked.referredOn()),
                        needed("heardOn", asked.heardOn()));
        Command command =
                new Command.AssignExOfficio(
                        text("intern", asked.intern()),
                        text("post", asked.post()),
                        referral,
                        reason(asked.reason()));
        return conduct.give(caller, request, id, command);
    }

    /** Gives a post more places in an amphitheatre that is open, with the reason. */
    @PostMapping("/offers/places")
    CommandAnswer changePlaces(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Places asked) {
        String post = text("post", asked.post());
        int places = needed("places", asked.places());
        Command command = new Command.ChangePlaces(post, places, statement(asked.reason()));
        openOnly.requireMore(caller, id, post, places);
        return conduct.give(caller, request, id, command);
    }
}
