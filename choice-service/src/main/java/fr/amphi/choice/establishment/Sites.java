package fr.amphi.choice.establishment;

import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.establishment.SiteView.SitePost;
import fr.amphi.choice.establishment.SiteView.Totals;
import fr.amphi.contracts.Pool;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gathers an establishment's posts from the amphitheatres. */
@Component
final class Sites {

    private final Amphitheatres amphitheatres;

    Sites(Amphitheatres amphitheatres) {
        this.amphitheatres = amphitheatres;
    }

    SiteView view(String finess, List<ObjectNode> recent) {
        List<State> states = amphitheatres.all();
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
                        posts.stream().mapToInt(SitePost::left).sum()),
                recent);
    }

    private static Stream<SitePost> posts(State state, String finess) {
        Pool pool = AmphitheatreId.pool(state.id());
        return state.offer().posts().stream()
                .filter(p -> finess.equals(p.finess()))
                .map(p -> post(state, pool, p));
    }

    private static SitePost post(State state, Pool pool, OfferedPost post) {
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
                state.stage());
    }
}
