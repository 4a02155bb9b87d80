package fr.amphi.choice.session;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.statement;

import fr.amphi.amphitheatre.ChoiceSession;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Conduct;
import fr.amphi.choice.view.Visibility;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions of an amphitheatre: when which positions are called. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}/sessions")
class SessionController {

    /**
     * @param reason needed for all but the first sessions, before opening
     */
    record Asked(@Nullable List<@Nullable AskedSession> sessions, @Nullable String reason) {}

    record Why(@Nullable String reason) {}

    private final Conduct conduct;
    private final Amphitheatres amphitheatres;
    private final Visibility visibility;

    SessionController(Conduct conduct, Amphitheatres amphitheatres, Visibility visibility) {
        this.conduct = conduct;
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
    }

    /** The sessions, which have begun, and whether the call waits for one. */
    @GetMapping
    SessionsView sessions(
            Caller caller, @PathVariable String id, @RequestParam @Nullable Long atLeast) {
        State state = amphitheatres.get(id, atLeast);
        visibility.require(caller, state);
        return SessionsView.of(state);
    }

    /** Replaces the sessions that have not begun. */
    @PutMapping
    CommandAnswer set(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Asked asked) {
        String reason = asked.reason() == null ? null : statement(asked.reason());
        Command command =
                new Command.SetSessions(read(needed("sessions", asked.sessions())), reason);
        return conduct.give(caller, request, id, command);
    }

    /** Begins the session that the call waits for before its time, with the reason. */
    @PostMapping("/start")
    CommandAnswer start(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Why why) {
        return conduct.startSession(caller, request, id, statement(why.reason()));
    }

    private static List<ChoiceSession> read(List<@Nullable AskedSession> asked) {
        List<ChoiceSession> sessions = new ArrayList<>();
        for (AskedSession session : asked) {
            String field = "sessions[" + sessions.size() + "]";
            if (session == null) {
                throw new BadInput(field, "Décrivez la séance, ou retirez-la de la liste.");
            }
            sessions.add(session.read(field));
        }
        return sessions;
    }
}
