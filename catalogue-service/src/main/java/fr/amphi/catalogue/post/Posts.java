package fr.amphi.catalogue.post;

import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The posts of a campaign at one moment; immutable, shares what does not change.
 *
 * @param byId withdrawn ones too: they stay on the public list, marked
 */
record Posts(String campaign, PMap<String, Entry> byId) {

    /** Whether interns may be offered a post. */
    enum State {
        OPEN,
        WITHDRAWN
    }

    /** A post and whether it is still on offer. */
    record Entry(Post post, State state) {}

    static Posts none(String campaign) {
        return new Posts(campaign, HashTreePMap.empty());
    }

    Optional<Entry> find(String post) {
        return Optional.ofNullable(byId.get(post));
    }

    Optional<Post> open(String post) {
        return find(post).filter(e -> e.state() == State.OPEN).map(Entry::post);
    }

    Posts with(Post post, State state) {
        return new Posts(campaign, byId.plus(post.post(), new Entry(post, state)));
    }

    /** By identifier: the same list whatever the order of events. */
    Stream<Entry> sorted() {
        return byId.values().stream().sorted((a, b) -> a.post().post().compareTo(b.post().post()));
    }
}
