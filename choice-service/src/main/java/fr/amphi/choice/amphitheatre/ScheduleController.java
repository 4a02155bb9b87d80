package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.text;

import fr.amphi.amphitheatre.Command;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets up amphitheatres. */
@RestController
class ScheduleController {

    private static final int DEFAULT_SECONDS_PER_TURN = 180;

    record Asked(
            @Nullable String campaign,
            @Nullable String subdivision,
            @Nullable String specialty,
            @Nullable Phase phase,
            @Nullable Instant opensAt,
            @Nullable Integer secondsPerTurn) {

        Pool pool() {
            return new Pool(
                    text("campaign", campaign),
                    text("subdivision", subdivision),
                    text("specialty", specialty),
                    needed("phase", phase));
        }
    }

    private final Commands<Command> commands;
    private final Freezer freezer;
    private final ChoiceRules rules;
    private final Amphitheatres amphitheatres;

    ScheduleController(
            Commands<Command> commands,
            Freezer freezer,
            ChoiceRules rules,
            Amphitheatres amphitheatres) {
        this.amphitheatres = amphitheatres;
        this.commands = commands;
        this.freezer = freezer;
        this.rules = rules;
    }

    /** Freezes the call list and the offer of a pool into an amphitheatre to come. */
    @PostMapping("/api/choice/amphitheatres")
    @ResponseStatus(HttpStatus.CREATED)
    CommandAnswer schedule(Caller caller, HttpServletRequest request, @RequestBody Asked asked) {
        Pool pool = AmphitheatreId.pool(asked.pool().id());
        caller.requireCell(pool.subdivision(), pool.specialty());
        Freeze freeze = freezer.freeze(pool);
        Instant opensAt = needed("opensAt", asked.opensAt());
        Integer seconds = asked.secondsPerTurn();
        Command schedule =
                new Command.Schedule(
                        AmphitheatreId.core(pool),
                        opensAt,
                        seconds == null ? DEFAULT_SECONDS_PER_TURN : seconds,
                        freeze.callList(),
                        freeze.posts(),
                        rules.on(opensAt));
        Outcome.Recorded recorded = commands.execute(caller, request, pool.id(), schedule);
        // what the caller does next, such as a file of wishes, finds the amphitheatre here
        amphitheatres.get(pool.id(), recorded.version());
        return CommandAnswer.of(request, recorded);
    }
}
