package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.kit.security.Caller;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Amphitheatres to look at. */
@RestController
class AmphitheatreController {

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final Summaries summaries;
    private final Details details;

    AmphitheatreController(
            Amphitheatres amphitheatres,
            Visibility visibility,
            Summaries summaries,
            Details details) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.summaries = summaries;
        this.details = details;
    }

    /** Those the caller may see; published ones for anybody. By opening time. */
    @GetMapping("/api/choice/amphitheatres")
    List<Summary> list(
            Caller caller,
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable Stage state) {
        return (campaign == null ? amphitheatres.all() : amphitheatres.ofCampaign(campaign))
                .stream()
                        .filter(s -> state == null || s.stage() == state)
                        .filter(s -> visibility.sees(caller, s))
                        .sorted(
                                Comparator.comparing(AmphitheatreController::opensAt)
                                        .thenComparing(State::id))
                        .map(summaries::of)
                        .toList();
    }

    private static Instant opensAt(State state) {
        return state.plan().map(Event.AmphitheatreScheduled::opensAt).orElse(Instant.MAX);
    }

    /** Everything that the caller may see of an amphitheatre. */
    @GetMapping("/api/choice/amphitheatres/{id}")
    Detail detail(Caller caller, @PathVariable String id, @RequestParam @Nullable Long atLeast) {
        State state = amphitheatres.get(id, atLeast);
        visibility.require(caller, state);
        return details.of(state, amphitheatres.lastEvent(state), visibility.manages(caller, state));
    }
}
