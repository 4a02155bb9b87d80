package fr.amphi.choice.proxy;

import fr.amphi.amphitheatre.BlockedPosts;
import fr.amphi.amphitheatre.Proxy;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.choice.view.Detail;
import fr.amphi.kit.security.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Finds the proxies that concern a caller, over all amphitheatres. */
final class ProxyViews {

    private final Amphitheatres amphitheatres;
    private final Interns interns;
    private final InstantSource clock;

    ProxyViews(Amphitheatres amphitheatres, Interns interns, InstantSource clock) {
        this.amphitheatres = amphitheatres;
        this.interns = interns;
        this.clock = clock;
    }

    MyProxies of(Caller caller) {
        List<State> some =
                amphitheatres.all().stream().filter(state -> !state.proxies().isEmpty()).toList();
        return new MyProxies(
                some.stream().flatMap(state -> given(caller, state)).toList(),
                some.stream().flatMap(state -> held(caller, state)).toList());
    }

    private Stream<MyProxies.Given> given(Caller caller, State state) {
        return me(caller, state)
                .flatMap(me -> state.proxy(me).stream())
                .map(proxy ->
                        new MyProxies.Given(
                                state.id(),
                                interns.name(proxy.holder()).orElse(null),
                                proxy.accepted(),
                                state.version()));
    }

    private Stream<MyProxies.Held> held(Caller caller, State state) {
        return me(caller, state)
                .flatMap(me ->
                        state.callList().lines().stream()
                                .map(line -> line.intern())
                                .filter(intern ->
                                        state.proxy(intern)
                                                .filter(it -> it.holder().equals(me))
                                                .isPresent()))
                .map(intern -> held(state, intern));
    }

    private MyProxies.Held held(State state, String intern) {
        int position = state.callList().positionOf(intern);
        Seat seat = state.seat(position);
        boolean called = seat.status() == Seat.Status.CURRENT;
        return new MyProxies.Held(
                state.id(),
                state.stage(),
                intern,
                position,
                interns.name(intern).orElse(null),
                state.proxy(intern).filter(Proxy::accepted).isPresent(),
                Detail.Status.of(seat),
                state.before(position),
                called ? state.turn().map(Turn::deadline).orElse(null) : null,
                seat.post(),
                called ? blocked(state, position) : List.of(),
                state.version(),
                clock.instant());
    }

    private static List<String> blocked(State state, int position) {
        return BlockedPosts.of(state, position).stream()
                .flatMap(it -> it.posts().stream())
                .toList();
    }

    private Stream<String> me(Caller caller, State state) {
        return interns.pseudonym(caller, AmphitheatreId.pool(state.id()).campaign()).stream();
    }
}
