package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.needed;
import static fr.amphi.choice.amphitheatre.Inputs.reason;
import static fr.amphi.choice.amphitheatre.Inputs.text;

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

/** The turns: an intern chooses, or the manager sees to it that the call goes on. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class ChoiceController {

    record Choice(
            @Nullable String intern,
            @Nullable String post,
            @Nullable Long basedOn,
            @Nullable String reason) {}

    record Turns(@Nullable String intern, @Nullable Integer count) {}

    record Passed(@Nullable String intern, @Nullable String reason) {}

    record Back(@Nullable String intern) {}

    private final Conduct conduct;
    private final Interns interns;

    ChoiceController(Conduct conduct, Interns interns) {
        this.conduct = conduct;
        this.interns = interns;
    }

    /** An intern names no intern; a manager does, and gives a reason. */
    @PostMapping("/choices")
    CommandAnswer choose(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Choice asked) {
        String post = text("post", asked.post());
        Long basedOn = asked.basedOn();
        Command command =
                asked.intern() == null
                        ? new Command.Choose(
                                interns.self(caller, id), post, needed("basedOn", basedOn))
                        : new Command.ChooseFor(
                                asked.intern(),
                                post,
                                basedOn == null ? 0 : basedOn,
                                reason(asked.reason()));
        return conduct.give(caller, request, id, command);
    }

    /** Lets wish lists choose for the next interns, or for one. */
    @PostMapping("/wish-list-choices")
    CommandAnswer letWishListsChoose(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Turns turns) {
        Turns asked = turns == null ? new Turns(null, null) : turns;
        int count = asked.count() == null ? 1 : asked.count();
        return conduct.give(
                caller, request, id, new Command.LetWishListsChoose(asked.intern(), count));
    }

    /** Passes over an intern who does not choose, with the reason. */
    @PostMapping("/skips")
    CommandAnswer skip(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Passed passed) {
        return conduct.give(
                caller, request, id, new Command.Skip(passed.intern(), reason(passed.reason())));
    }

    /** A late intern, or the manager for one. */
    @PostMapping("/returns")
    CommandAnswer comeBack(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Back back) {
        String intern = back == null ? null : back.intern();
        return conduct.give(
                caller,
                request,
                id,
                new Command.ReturnToList(intern == null ? interns.self(caller, id) : intern));
    }
}
