package fr.amphi.choice.supernumerary;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.reason;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.RequestEnd;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.kit.command.CommandAnswer;
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

/** Requests for placements beyond the order, and the agreements they need. */
@RestController
@RequestMapping("/api/choice")
class RequestController {

    /**
     * @param intern pseudonym, for a manager; null: the caller
     */
    record Asked(@Nullable String intern, @Nullable String post, @Nullable Boolean validating) {}

    /**
     * @param reason who said so to the manager, when and how; null where the party acts itself
     */
    record Agreed(
            @Nullable String intern,
            @Nullable String post,
            @Nullable Party party,
            @Nullable String reason) {}

    /**
     * @param intern pseudonym; null: the caller
     * @param by who ends it; null: the caller
     */
    record Ended(@Nullable String intern, @Nullable RequestEnd by) {}

    private final Conduct conduct;
    private final Interns interns;
    private final Amphitheatres amphitheatres;
    private final Requests requests;

    RequestController(
            Conduct conduct, Interns interns, Amphitheatres amphitheatres, Requests requests) {
        this.conduct = conduct;
        this.interns = interns;
        this.amphitheatres = amphitheatres;
        this.requests = requests;
    }

    /**
     * What is asked for, for those who asked, may answer or decide.
     *
     * @param amphitheatre whose version is waited for
     */
    @GetMapping("/supernumerary-requests")
    List<Request> all(
            Caller caller,
            @RequestParam @Nullable String amphitheatre,
            @RequestParam @Nullable Long atLeast) {
        if (amphitheatre != null) {
            amphitheatres.get(amphitheatre, atLeast);
        }
        return requests.of(caller);
    }

    /** Asks for a placement beyond the order, on no ground that would be recorded. */
    @PostMapping("/amphitheatres/{id}/supernumerary-requests")
    CommandAnswer ask(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Asked asked) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.RequestSupernumerary(
                        asked.intern() == null ? interns.self(caller, id) : asked.intern(),
                        text("post", asked.post()),
                        needed("validating", asked.validating())));
    }

    /** Agrees, or records for a manager who has agreed, as the reason says. */
    @PostMapping("/amphitheatres/{id}/supernumerary-requests/agreements")
    CommandAnswer agree(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Agreed agreed) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.AgreeToSupernumerary(
                        text("intern", agreed.intern()),
                        text("post", agreed.post()),
                        needed("party", agreed.party()),
                        agreed.reason() == null ? null : reason(agreed.reason())));
    }

    /** Withdraws or declines a request. */
    @PostMapping("/amphitheatres/{id}/supernumerary-requests/withdrawals")
    CommandAnswer withdraw(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Ended ended) {
        String intern = ended.intern();
        RequestEnd by = ended.by();
        return conduct.give(
                caller,
                request,
                id,
                new Command.WithdrawSupernumerary(
                        intern == null ? interns.self(caller, id) : intern,
                        by == null ? RequestEnd.INTERN : by));
    }
}
