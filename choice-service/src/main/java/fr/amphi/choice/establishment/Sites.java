package fr.amphi.choice.establishment;

import fr.amphi.amphitheatre.Forecast;
import fr.amphi.amphitheatre.Likelihood;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.establishment.SiteView.SitePost;
import fr.amphi.choice.establishment.SiteView.Totals;
import fr.amphi.choice.view.Forecasts;
import fr.amphi.contracts.Pool;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gathers an establishment's posts from the amphitheatres. */
@Component
final class Sites {

    private final Amphitheatres amphitheatres;
    private final Forecasts forecasts;

    Sites(Amphitheatres amphitheatres, Forecasts forecasts) {
        this.amphitheatres = amphitheatres;
        this.forecasts = forecasts;
    }

    SiteView view(String finess, List<ObjectNode> recent) {
        List<State> states = amphitheatres.all().stream().filter(s -> offers(s, finess)).toList();
        List<SitePost> posts = states.stream().flatMap(s -> posts(s, finess)).toList();
        return new SiteView(
                finess,
                states.stream()
                        .flatMap(s -> s.offer().posts().stream())
                        .filter(p -> finess.equals(p.finess()))
                        .map(OfferedPost::establishment)
                        .findFirst()
                        .orElse(null),
                posts,
                new Totals(
                        posts.stream().mapToInt(SitePost::places).sum(),
                        posts.stream().mapToInt(SitePost::taken).sum(),
                        posts.stream().mapToInt(SitePost::left).sum(),
                        states.stream().mapToInt(s -> mayStayEmpty(s, finess)).sum()),
                recent);
    }

    private static boolean offers(State state, String finess) {
        return state.offer().posts().stream().anyMatch(p -> finess.equals(p.finess()));
    }

    private Stream<SitePost> posts(State state, String finess) {
        Pool pool = AmphitheatreId.pool(state.id());
        Forecast forecast = forecasts.of(state);
        return state.offer().posts().stream()
                .filter(p -> finess.equals(p.finess()))
                .map(p -> post(state, pool, p, forecast));
    }

    private int mayStayEmpty(State state, String finess) {
        return forecasts.of(state).posts().stream()
                .filter(p -> finess.equals(state.offer().post(p.post()).finess()))
                .filter(p ->
                        p.stayEmpty() == Likelihood.SURE || p.stayEmpty() == Likelihood.PROBABLE)
                .mapToInt(Forecast.Post::leftByWishes)
                .sum();
    }

    private static SitePost post(State state, Pool pool, OfferedPost post, Forecast forecast) {
        return new SitePost(
                post.post(),
                state.id(),
                pool.campaign(),
                pool.specialty(),
                pool.phase().name(),
                post.unit(),
                post.places(),
                state.takers(post.post()).size(),
                state.left(post.post()),
                state.offer().isWithdrawn(post.post()),
                state.stage(),
                forecast.of(post.post()).map(Forecast.Post::stayEmpty).orElse(null));
    }
}
