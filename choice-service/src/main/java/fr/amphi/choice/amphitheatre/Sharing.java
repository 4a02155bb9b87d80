package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amphitheatres that share a post, a link or an intern are held one after another. */
final class Sharing {

    /** Another one that has just closed elsewhere is heard of within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * Something shared with an amphitheatre that is being held.
     *
     * @param what a post or a pseudonym
     */
    record Conflict(String amphitheatre, String what) {}

    private final PoolKnowledge knowledge;
    private final Amphitheatres amphitheatres;

    Sharing(PoolKnowledge knowledge, Amphitheatres amphitheatres) {
        this.knowledge = knowledge;
        this.amphitheatres = amphitheatres;
    }

    /**
     * @throws Refused SHARED_POST_IN_USE when another one being held shares something with it
     */
    void requireAlone(State state) {
        if (!Patience.until(PATIENCE, () -> conflict(state).isEmpty())) {
            conflict(state).ifPresent(Sharing::refuse);
        }
    }

    /**
     * @throws Refused SHARED_POST_IN_USE when another one being held offers the post or one that
     *     loses a place with it
     */
    void requireAlone(State state, String post) {
        if (!Patience.until(PATIENCE, () -> conflict(state, List.of(post), Set.of()).isEmpty())) {
            conflict(state, List.of(post), Set.of()).ifPresent(Sharing::refuse);
        }
    }

    /** What another one being held shares with it, if anything. */
    Optional<Conflict> conflict(State state) {
        return conflict(
                state,
                state.offer().posts().stream().map(OfferedPost::post).toList(),
                state.callList().lines().stream()
                        .map(CallListLine::intern)
                        .collect(Collectors.toSet()));
    }

    private Optional<Conflict> conflict(
            State state, Collection<String> posts, Set<String> interns) {
        Pool pool = AmphitheatreId.pool(state.id());
        List<State> held =
                amphitheatres.latestOfCampaign(pool.campaign()).stream()
                        .filter(other -> !other.id().equals(state.id()) && Taken.running(other))
                        .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Set<String> reach = new HashSet<>();
        posts.forEach(p -> reach.addAll(knowledge.cluster(pool.campaign(), p)));
        return held.stream()
                .flatMap(other -> shared(other, reach::contains, interns::contains))
                .findFirst();
    }

    private static Stream<Conflict> shared(
            State other, Predicate<String> post, Predicate<String> intern) {
        return Stream.concat(
                        other.offer().posts().stream().map(OfferedPost::post).filter(post),
                        other.callList().lines().stream().map(CallListLine::intern).filter(intern))
                .map(what -> new Conflict(other.id(), what));
    }

    private static void refuse(Conflict conflict) {
        throw new Refused(
                new Refusal(
                        "SHARED_POST_IN_USE",
                        "Un amphi en cours partage un poste, un stage couplé ou un interne avec"
                                + " celui-ci : attendez sa clôture.",
                        Map.of(
                                "amphitheatre",
                                conflict.amphitheatre(),
                                "shared",
                                conflict.what())));
    }
}
