package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.statement;

import fr.amphi.amphitheatre.Command;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a turn comes and how long it lasts: deferrals and time given back. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class TurnController {

    /**
     * @param after position to let pass, and all before it; null takes the deferral back
     * @param intern pseudonym, for a manager; null: the caller
     */
    record Deferral(@Nullable Integer after, @Nullable String intern) {}

    /**
     * @param intern whose turn the manager saw running
     */
    record Credit(@Nullable Integer seconds, @Nullable String reason, @Nullable String intern) {}

    private final Conduct conduct;
    private final Interns interns;

    TurnController(Conduct conduct, Interns interns) {
        this.conduct = conduct;
        this.interns = interns;
    }

    /** Lets others go first, until one's turn; without a position, takes that back. */
    @PostMapping("/deferrals")
    CommandAnswer defer(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Deferral asked) {
        String intern = asked.intern() == null ? interns.self(caller, id) : asked.intern();
        Integer after = asked.after();
        return conduct.give(
                caller,
                request,
                id,
                after == null
                        ? new Command.WithdrawDeferral(intern)
                        : new Command.Defer(intern, after));
    }

    /** Gives the running turn more time, with the reason shown to everybody. */
    @PostMapping("/time-credits")
    CommandAnswer credit(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Credit asked) {
        return conduct.give(
                caller,
                request,
                id,
                new Command.CreditTime(
                        asked.intern(),
                        needed("seconds", asked.seconds()),
                        statement(asked.reason())));
    }
}
