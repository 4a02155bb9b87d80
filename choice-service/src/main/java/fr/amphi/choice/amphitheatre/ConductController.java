package fr.amphi.choice.amphitheatre;

import static fr.amphi.choice.amphitheatre.Inputs.statement;
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

/** Conducts an amphitheatre from opening to publication. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class ConductController {

    record Why(@Nullable String reason) {}

    record Order(@Nullable String order) {}

    private final Conduct conduct;

    ConductController(Conduct conduct) {
        this.conduct = conduct;
    }

    /** Opens the amphitheatre: the first turn starts. */
    @PostMapping("/opening")
    CommandAnswer open(Caller caller, HttpServletRequest request, @PathVariable String id) {
        return conduct.open(caller, request, id);
    }

    /** Stops the clock, with the reason shown to everybody. */
    @PostMapping("/suspension")
    CommandAnswer suspend(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Why why) {
        return conduct.give(caller, request, id, new Command.Suspend(statement(why.reason())));
    }

    /** Goes on where it was suspended. */
    @PostMapping("/resumption")
    CommandAnswer resume(Caller caller, HttpServletRequest request, @PathVariable String id) {
        return conduct.give(caller, request, id, new Command.Resume());
    }

    /** Ends the choice when every turn has been had. */
    @PostMapping("/closing")
    CommandAnswer close(Caller caller, HttpServletRequest request, @PathVariable String id) {
        return conduct.close(caller, request, id);
    }

    /** Proclaims the results under the number of the order. */
    @PostMapping("/publication")
    CommandAnswer publish(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestBody Order order) {
        return conduct.publish(caller, request, id, text("order", order.order()));
    }
}
