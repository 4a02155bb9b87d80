package fr.amphi.choice.view;

import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Inputs;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An amphitheatre for one of its interns. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class MyController {

    private static final int MOST_WISHES = 10_000;

    record Tried(@Nullable List<@Nullable String> wishes) {}

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final MyViews views;

    MyController(Amphitheatres amphitheatres, Visibility visibility, MyViews views) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.views = views;
    }

    /** The caller's own position, wishes, and what they give now. */
    @GetMapping("/me")
    MyView me(Caller caller, @PathVariable String id, @RequestParam @Nullable Long atLeast) {
        State state = amphitheatres.get(id, atLeast);
        return views.of(state, visibility.requirePosition(caller, state));
    }

    /** What other wishes would give; nothing is saved. */
    @PostMapping("/simulation")
    MyViews.Trial simulate(Caller caller, @PathVariable String id, @RequestBody Tried tried) {
        State state = amphitheatres.get(id);
        int position = visibility.requirePosition(caller, state);
        return views.trying(state, position, wishes(tried));
    }

    private static List<String> wishes(Tried tried) {
        List<@Nullable String> wishes = Inputs.needed("wishes", tried.wishes());
        if (wishes.size() > MOST_WISHES) {
            throw new BadInput("wishes", "Au plus " + MOST_WISHES + " vœux.");
        }
        return wishes.stream().map(w -> Inputs.text("wishes", w)).toList();
    }
}
