package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.choice.pool.CallList;
import fr.amphi.choice.pool.KnownPost;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.problem.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Works out what an amphitheatre is held on. What others gave of it is told to it by events of
 * their own: places stay whole, and who is placed elsewhere stays so.
 */
final class Freezer {

    private final PoolKnowledge knowledge;
    private final Amphitheatres amphitheatres;

    Freezer(PoolKnowledge knowledge, Amphitheatres amphitheatres) {
        this.knowledge = knowledge;
        this.amphitheatres = amphitheatres;
    }

    /**
     * @throws Refused CALL_LIST_MISSING or NO_POSTS
     */
    Freeze freeze(Pool pool) {
        CallList list =
                knowledge.callList(pool).orElseThrow(() -> refused("CALL_LIST_MISSING", pool));
        List<KnownPost> posts = knowledge.posts(pool).stream().filter(p -> !p.withdrawn()).toList();
        if (posts.isEmpty()) {
            throw refused("NO_POSTS", pool);
        }
        Set<String> own = posts.stream().map(p -> p.opened().post()).collect(Collectors.toSet());
        Predicate<String> elsewhere = placedElsewhere(pool);
        return new Freeze(
                list.entries().stream()
                        .map(e ->
                                new CallListLine(
                                        e.intern(),
                                        e.seniority(),
                                        e.rank(),
                                        e.guest(),
                                        elsewhere.test(e.intern())))
                        .toList(),
                posts.stream().map(p -> offered(pool, p, own)).toList());
    }

    /** The post as it would be offered to the pool now. */
    OfferedPost offered(Pool pool, KnownPost post) {
        Set<String> own =
                knowledge.posts(pool).stream()
                        .map(p -> p.opened().post())
                        .collect(Collectors.toSet());
        return offered(pool, post, own);
    }

    private OfferedPost offered(Pool pool, KnownPost post, Set<String> own) {
        var opened = post.opened();
        Set<String> cluster = knowledge.cluster(pool.campaign(), opened.post());
        int places =
                cluster.stream()
                        .filter(id -> id.equals(opened.post()) || !own.contains(id))
                        .flatMap(id -> knowledge.post(pool.campaign(), id).stream())
                        .mapToInt(KnownPost::places)
                        .min()
                        .orElse(0);
        return new OfferedPost(
                opened.post(),
                opened.establishment(),
                opened.unit(),
                opened.finess(),
                opened.city(),
                opened.tags(),
                places,
                opened.linkedTo());
    }

    private Predicate<String> placedElsewhere(Pool pool) {
        Set<String> placed =
                amphitheatres.find(pool.id()).stream()
                        .flatMap(state -> state.callList().lines().stream())
                        .filter(CallListLine::placedElsewhere)
                        .map(CallListLine::intern)
                        .collect(Collectors.toSet());
        return placed::contains;
    }

    private static Refused refused(String code, Pool pool) {
        String detail =
                code.equals("NO_POSTS")
                        ? "Aucun poste n'est ouvert pour ce groupe."
                        : "La liste d'appel de ce groupe n'est pas publiée.";
        return new Refused(new Refusal(code, detail, Map.of("pool", pool.code())));
    }
}
