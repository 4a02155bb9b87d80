package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The posts on offer with their present places; changes are rare and copy it. */
public final class Offer {

    static final Offer NONE = new Offer(List.of(), Set.of(), 0);

    /** A post's share of what its cluster has. */
    private interface Share {
        int of(OfferedPost post);
    }

    private final List<OfferedPost> posts;
    private final Set<String> withdrawn;
    private final Map<String, Integer> elsewhere;
    private final int revision;
    private final Index index;
    private final int[] cluster;
    private final int[] places;
    private final int[] capacity;

    /** Post id to index; the same object as long as the posts keep their indexes. */
    static final class Index {
        private final Map<String, Integer> byPost;

        Index(List<OfferedPost> posts) {
            byPost = HashMap.newHashMap(posts.size());
            for (int i = 0; i < posts.size(); i++) {
                byPost.put(posts.get(i).post(), i);
            }
        }

        /** -1 when the post was never offered. */
        int of(String post) {
            Integer at = byPost.get(post);
            return at == null ? -1 : at;
        }
    }

    Offer(List<OfferedPost> posts, Set<String> withdrawn, int revision) {
        this(posts, withdrawn, Map.of(), revision, new Index(posts));
    }

    private Offer(
            List<OfferedPost> posts,
            Set<String> withdrawn,
            Map<String, Integer> elsewhere,
            int revision,
            Index index) {
        this.posts = List.copyOf(posts);
        this.withdrawn = Set.copyOf(withdrawn);
        this.elsewhere = Map.copyOf(elsewhere);
        this.revision = revision;
        this.index = index;
        this.cluster = Clusters.of(this.posts, index);
        this.places = fewest(OfferedPost::places);
        this.capacity = fewest(post -> post.places() - elsewhere(post.post()));
    }

    /** In the order they were offered, withdrawn ones included. */
    public List<OfferedPost> posts() {
        return posts;
    }

    /** From 1; 0 before the first fixing. */
    public int revision() {
        return revision;
    }

    public boolean has(String post) {
        return index.of(post) >= 0;
    }

    public boolean isWithdrawn(String post) {
        return withdrawn.contains(post);
    }

    /**
     * The post with its present number of places.
     *
     * @param post on offer
     */
    public OfferedPost post(String post) {
        return posts.get(index.of(post));
    }

    /**
     * The other posts that move as one with it, in the order they were offered.
     *
     * @param post on offer
     */
    public List<String> linkedTo(String post) {
        int at = index.of(post);
        return IntStream.range(0, cluster.length)
                .filter(other -> other != at && cluster[other] == cluster[at])
                .mapToObj(other -> posts.get(other).post())
                .toList();
    }

    /** Places of the post that other amphitheatres have given or may give. */
    public int elsewhere(String post) {
        return elsewhere.getOrDefault(post, 0);
    }

    /** Whether these posts, with these places, are all that is on offer. */
    boolean isExactly(List<OfferedPost> others) {
        return withdrawn.isEmpty() && posts.equals(others);
    }

    Index index() {
        return index;
    }

    int clusterOf(String post) {
        return cluster[index.of(post)];
    }

    int clusterAt(int post) {
        return cluster[post];
    }

    int clusters() {
        return capacity.length;
    }

    /**
     * Places of a cluster that this amphitheatre may give: the fewest of its posts, none when one
     * is withdrawn.
     */
    int capacity(int ofCluster) {
        return capacity[ofCluster];
    }

    /** The same, but what others may give takes nothing from those who hold a place here. */
    int capacity(int ofCluster, int held) {
        return Math.max(capacity[ofCluster], Math.min(places[ofCluster], held));
    }

    /** The same with those that other amphitheatres have given. */
    int places(int ofCluster) {
        return places[ofCluster];
    }

    /** Other posts; what was taken elsewhere of those that stay is kept. */
    Offer replaced(List<OfferedPost> others, int revised) {
        return new Offer(others, Set.of(), elsewhere, revised, new Index(others));
    }

    Offer withElsewhere(String post, int taken) {
        Map<String, Integer> changed = new HashMap<>(elsewhere);
        changed.put(post, taken);
        return new Offer(posts, withdrawn, changed, revision, index);
    }

    Offer withPlaces(String post, int places) {
        List<OfferedPost> changed = new ArrayList<>(posts);
        changed.set(index.of(post), post(post).withPlaces(places));
        return new Offer(changed, withdrawn, elsewhere, revision, index);
    }

    Offer without(String post) {
        Set<String> more = new HashSet<>(withdrawn);
        more.add(post);
        return new Offer(posts, more, elsewhere, revision, index);
    }

    Offer plus(OfferedPost post) {
        List<OfferedPost> more = new ArrayList<>(posts);
        more.add(post);
        return new Offer(more, withdrawn, elsewhere, revision, new Index(more));
    }

    private int[] fewest(Share share) {
        int[] fewest = new int[Arrays.stream(cluster).max().orElse(-1) + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        for (int i = 0; i < cluster.length; i++) {
            OfferedPost post = posts.get(i);
            int own = withdrawn.contains(post.post()) ? 0 : share.of(post);
            fewest[cluster[i]] = Math.min(fewest[cluster[i]], own);
        }
        return fewest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer that
                && revision == that.revision
                && posts.equals(that.posts)
                && withdrawn.equals(that.withdrawn)
                && elsewhere.equals(that.elsewhere);
    }

    @Override
    public int hashCode() {
        return posts.hashCode();
    }

    @Override
    public String toString() {
        return posts.toString();
    }
}
