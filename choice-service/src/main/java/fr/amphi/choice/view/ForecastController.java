package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Equity;
import fr.amphi.amphitheatre.Forecast;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for those who follow an amphitheatre: what may stay empty, what wishes gave. */
@RestController
@RequestMapping("/api/choice/amphitheatres/{id}")
class ForecastController {

    /**
     * @param surelyEmpty places that stay empty whatever is chosen
     * @param undecided interns to choose whose wishes give nothing
     */
    record Outlook(
            long version,
            Stage state,
            int toChoose,
            int undecided,
            int placesLeft,
            int surelyEmpty,
            List<Forecast.Post> posts) {}

    /**
     * @param groups of consecutive positions, none under five interns
     * @param vacant places left over all posts
     */
    record Figures(long version, List<Equity.Group> groups, int vacant) {}

    private final Amphitheatres amphitheatres;
    private final Visibility visibility;
    private final Forecasts forecasts;

    ForecastController(Amphitheatres amphitheatres, Visibility visibility, Forecasts forecasts) {
        this.amphitheatres = amphitheatres;
        this.visibility = visibility;
        this.forecasts = forecasts;
    }

    /** Which posts may stay empty, by the wishes of now. */
    @GetMapping("/forecast")
    Outlook forecast(Caller caller, @PathVariable String id) {
        State state = watched(caller, id);
        Forecast forecast = forecasts.of(state);
        return new Outlook(
                state.version(),
                state.stage(),
                forecast.toChoose(),
                forecast.undecided(),
                forecast.placesLeft(),
                forecast.surelyEmpty(),
                forecast.posts());
    }

    /** Which of their wishes interns obtained, by tenth of the call list, once closed. */
    @GetMapping("/equity")
    Figures equity(Caller caller, @PathVariable String id) {
        State state = watched(caller, id);
        if (state.stage() != Stage.CLOSED && state.stage() != Stage.PUBLISHED) {
            throw new Refused(Refusal.of("NOT_CLOSED", "L'amphi n'est pas clos."));
        }
        return new Figures(state.version(), Equity.of(state).groups(), state.placesLeft());
    }

    private State watched(Caller caller, String id) {
        State state = amphitheatres.get(id);
        visibility.requireWatcher(caller, state);
        return state;
    }
}
