package fr.amphi.amphitheatre;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The second bookkeeping's posts: places set, places taken, links walked afresh. */
final class PostBooks {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Set<String>> links = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> elsewhere = new HashMap<>();
    private final Map<String, List<String>> tags = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Set<String>> clusters = new HashMap<>();

    boolean isOffered(String post) {
        return places.containsKey(post) && !withdrawn.contains(post);
    }

    /** Places of the least free post of its cluster; negative when too many were taken. */
    int free(String post) {
        return least(post, this::capacity);
    }

    void takeElsewhere(String post, int count) {
        elsewhere.put(post, count);
    }

    /** Places set, whoever took some. */
    int places(String post) {
        return places.getOrDefault(post, 0);
    }

    Collection<String> all() {
        return places.keySet();
    }

    boolean areLinked(String one, String other) {
        return clusterOf(one).contains(other);
    }

    /** Whether it or a post linked to it carries the tag. */
    boolean isTagged(String post, String tag) {
        return clusterOf(post).stream()
                .anyMatch(one -> tags.getOrDefault(one, List.of()).contains(tag));
    }

    Collection<String> oneOfEachCluster() {
        Set<String> seen = new HashSet<>();
        return places.keySet().stream()
                .filter(post -> !seen.contains(post) && seen.addAll(clusterOf(post)))
                .toList();
    }

    void replace(List<OfferedPost> posts) {
        places.clear();
        tags.clear();
        links.clear();
        withdrawn.clear();
        posts.forEach(this::add);
    }

    void add(OfferedPost post) {
        places.put(post.post(), post.places());
        tags.put(post.post(), post.tags());
        post.linkedTo().forEach(other -> link(post.post(), other));
        clusters.clear();
    }

    void changePlaces(String post, int changed) {
        places.put(post, changed);
    }

    void withdraw(String post) {
        withdrawn.add(post);
    }

    void take(String post) {
        taken.merge(post, 1, Integer::sum);
    }

    void giveBack(String post) {
        taken.merge(post, -1, Integer::sum);
    }

    /** Places less those taken here, whatever was told of other amphitheatres. */
    int freeHere(String post) {
        return least(post, this::placesOf);
    }

    private int least(String post, ToIntFunction<String> places) {
        Set<String> cluster = clusterOf(post);
        int used = cluster.stream().mapToInt(one -> taken.getOrDefault(one, 0)).sum();
        return cluster.stream().mapToInt(places).min().orElse(0) - used;
    }

    private int placesOf(String post) {
        return withdrawn.contains(post) ? 0 : places.getOrDefault(post, 0);
    }

    private int capacity(String post) {
        return withdrawn.contains(post) ? 0 : placesOf(post) - elsewhere.getOrDefault(post, 0);
    }

    private void link(String one, String other) {
        links.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        links.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }

    private Set<String> clusterOf(String post) {
        Set<String> known = clusters.get(post);
        if (known == null) {
            known = walk(post);
            clusters.put(post, known);
        }
        return known;
    }

    /** Posts reached over links, by way of posts on offer only. */
    private Set<String> walk(String start) {
        Set<String> seen = new LinkedHashSet<>(List.of(start));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            for (String other : links.getOrDefault(next.remove(), Set.of())) {
                if (places.containsKey(other) && seen.add(other)) {
                    next.add(other);
                }
            }
        }
        return seen;
    }
}
