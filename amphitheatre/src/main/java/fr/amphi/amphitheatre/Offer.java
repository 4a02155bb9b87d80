package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The posts on offer with their present places; changes are rare and copy it. */
public final class Offer {

    static final Offer NONE = new Offer(List.of(), Set.of(), 0);

    private final List<OfferedPost> posts;
    private final Set<String> withdrawn;
    private final int revision;
    private final Index index;
    private final int[] cluster;
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
        this(posts, withdrawn, revision, new Index(posts));
    }

    private Offer(List<OfferedPost> posts, Set<String> withdrawn, int revision, Index index) {
        this.posts = List.copyOf(posts);
        this.withdrawn = Set.copyOf(withdrawn);
        this.revision = revision;
        this.index = index;
        this.cluster = Clusters.of(this.posts, index);
        this.capacity = capacities();
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

    /** Places of a cluster: the fewest of its posts, none when one is withdrawn. */
    int capacity(int ofCluster) {
        return capacity[ofCluster];
    }

    Offer withPlaces(String post, int places) {
        List<OfferedPost> changed = new ArrayList<>(posts);
        changed.set(index.of(post), post(post).withPlaces(places));
        return new Offer(changed, withdrawn, revision, index);
    }

    Offer without(String post) {
        Set<String> more = new HashSet<>(withdrawn);
        more.add(post);
        return new Offer(posts, more, revision, index);
    }

    Offer plus(OfferedPost post) {
        List<OfferedPost> more = new ArrayList<>(posts);
        more.add(post);
        return new Offer(more, withdrawn, revision);
    }

    private int[] capacities() {
        int[] fewest = new int[Arrays.stream(cluster).max().orElse(-1) + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        for (int i = 0; i < cluster.length; i++) {
            OfferedPost post = posts.get(i);
            int places = withdrawn.contains(post.post()) ? 0 : post.places();
            fewest[cluster[i]] = Math.min(fewest[cluster[i]], places);
        }
        return fewest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer that
                && revision == that.revision
                && posts.equals(that.posts)
                && withdrawn.equals(that.withdrawn);
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
