package fr.amphi.choice.pool;

import java.util.List;

/**
 * The posts of a pool at one moment.
 *
 * @param posts withdrawn ones too
 * @param offset of the last event of the catalogue that they reflect
 */
public record Frozen(List<KnownPost> posts, long offset) {

    /** Those that can still be chosen. */
    public List<KnownPost> open() {
        return posts.stream().filter(p -> !p.withdrawn()).toList();
    }
}
