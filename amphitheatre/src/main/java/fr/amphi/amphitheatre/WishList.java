package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An intern's latest wish list, as far as it can still be read. */
public final class WishList {

    static final WishList NONE = new WishList(null, 0, 0, null);

    private final @Nullable Commitment<List<String>> commitment;
    private final int count;
    private final long version;
    private final @Nullable Instant at;

    /** Pure function of the posts and this list: a race computes it twice, to the same end. */
    private @Nullable Compiled compiled;

    private record Compiled(Offer.Index index, int[] posts) {}

    private WishList(
            @Nullable Commitment<List<String>> commitment,
            int count,
            long version,
            @Nullable Instant at) {
        this.commitment = commitment;
        this.count = count;
        this.version = version;
        this.at = at;
    }

    static WishList ranked(Event.WishesRanked event, long version) {
        return new WishList(event.wishes(), event.count(), version, event.at());
    }

    /** Post ids, most wanted first; empty when there is no list or it can no longer be read. */
    public List<String> posts() {
        List<String> posts = commitment == null ? null : commitment.value();
        return posts == null ? List.of() : posts;
    }

    /** Whether {@link #posts} is what the intern ranked; false when the list cannot be read. */
    public boolean readable() {
        return commitment == null || commitment.opening() != null;
    }

    /** Number of wishes, known even when the list cannot be read. */
    public int count() {
        return count;
    }

    /** Version of the event that ranked it; 0 when there never was a list. */
    public long version() {
        return version;
    }

    /** When it was ranked; null when there never was a list. */
    public @Nullable Instant at() {
        return at;
    }

    /** Indexes of the posts, -1 for those no longer offered. */
    int[] compiled(Offer.Index index) {
        Compiled known = compiled;
        if (known == null || known.index() != index) {
            known = new Compiled(index, posts().stream().mapToInt(index::of).toArray());
            compiled = known;
        }
        return known.posts();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WishList that
                && version == that.version
                && java.util.Objects.equals(commitment, that.commitment);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(version);
    }

    @Override
    public String toString() {
        return posts().toString();
    }
}
