package fr.amphi.choice.pool;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Pool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out what the pools of a campaign share, once for each revision of what is known. */
public final class SharedKnowledge {

    private static final Shared NOTHING = new Shared(Map.of(), List.of());

    private record Known(long revision, Map<Pool, Shared> pools) {}

    private final PoolKnowledge knowledge;
    private final Map<String, Known> byCampaign = new HashMap<>();

    public SharedKnowledge(PoolKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What {@link #of} rests on; grows with everything read. */
    public long revision() {
        return knowledge.revision();
    }

    public synchronized Shared of(Pool pool) {
        long revision = knowledge.revision();
        Known known = byCampaign.get(pool.campaign());
        if (known == null || known.revision() != revision) {
            known = new Known(revision, workOut(pool.campaign()));
            byCampaign.put(pool.campaign(), known);
        }
        return known.pools().getOrDefault(pool, NOTHING);
    }

    private Map<Pool, Shared> workOut(String campaign) {
        Map<Pool, CallList> called = new HashMap<>();
        for (Pool pool : knowledge.pools(campaign)) {
            knowledge.callList(pool).ifPresent(list -> called.put(pool, list));
        }
        Set<String> twice = calledTwice(called);
        Map<String, Set<Pool>> offeredTo = new HashMap<>();
        for (Pool pool : called.keySet()) {
            for (KnownPost post : knowledge.posts(pool)) {
                for (String one : knowledge.cluster(campaign, post.opened().post())) {
                    offeredTo.computeIfAbsent(one, _ -> new HashSet<>()).add(pool);
                }
            }
        }
        Map<Pool, Shared> shared = new HashMap<>();
        called.forEach((pool, list) -> shared.put(pool, shared(pool, list, twice, offeredTo)));
        return shared;
    }

    private static Set<String> calledTwice(Map<Pool, CallList> called) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (CallList list : called.values()) {
            for (CallListEntry entry : list.entries()) {
                if (!once.add(entry.intern())) {
                    twice.add(entry.intern());
                }
            }
        }
        return twice;
    }

    private Shared shared(
            Pool pool, CallList list, Set<String> twice, Map<String, Set<Pool>> offeredTo) {
        Map<String, List<String>> posts = new HashMap<>();
        for (KnownPost post : knowledge.posts(pool)) {
            String id = post.opened().post();
            Set<String> cluster = knowledge.cluster(pool.campaign(), id);
            if (cluster.stream()
                    .anyMatch(one -> offeredTo.getOrDefault(one, Set.of()).size() > 1)) {
                posts.put(id, cluster.stream().sorted().toList());
            }
        }
        List<String> interns = new ArrayList<>();
        list.entries().stream()
                .map(CallListEntry::intern)
                .filter(twice::contains)
                .forEach(interns::add);
        return new Shared(posts, interns);
    }
}
