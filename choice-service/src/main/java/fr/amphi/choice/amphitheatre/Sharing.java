package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Amphitheatres that share a post, a link or an intern are held one after another. */
final class Sharing {

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
        requireAlone(
                state,
                state.offer().posts().stream().map(OfferedPost::post).toList(),
                state.callList().lines().stream()
                        .map(CallListLine::intern)
                        .collect(Collectors.toSet()));
    }

    /**
     * @throws Refused SHARED_POST_IN_USE when another one being held offers one of these posts or
     *     calls one of these interns
     */
    void requireAlone(State state, Collection<String> posts, Set<String> interns) {
        Pool pool = AmphitheatreId.pool(state.id());
        Set<String> reach = new HashSet<>();
        posts.forEach(p -> reach.addAll(knowledge.cluster(pool.campaign(), p)));
        for (State other : amphitheatres.ofCampaign(pool.campaign())) {
            if (!other.id().equals(state.id()) && Taken.running(other)) {
                shared(other, reach, interns)
                        .ifPresent(what -> {
                            throw inUse(other.id(), what);
                        });
            }
        }
    }

    private static Optional<String> shared(State other, Set<String> posts, Set<String> interns) {
        return other.offer().posts().stream()
                .map(OfferedPost::post)
                .filter(posts::contains)
                .findFirst()
                .or(() ->
                        other.callList().lines().stream()
                                .map(CallListLine::intern)
                                .filter(interns::contains)
                                .findFirst());
    }

    private static Refused inUse(String other, String what) {
        return new Refused(
                new Refusal(
                        "SHARED_POST_IN_USE",
                        "Un amphi en cours partage un poste, un stage couplé ou un interne avec"
                                + " celui-ci : attendez sa clôture.",
                        Map.of("amphitheatre", other, "shared", what)));
    }
}
