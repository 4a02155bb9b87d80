package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;

/** Lists on their way in, until they are fixed. */
record Parts(List<CallListLine> lines, List<OfferedPost> posts) {

    static final Parts NONE = new Parts(List.of(), List.of());

    Parts plusLines(List<CallListLine> more) {
        return new Parts(joined(lines, more), posts);
    }

    Parts plusPosts(List<OfferedPost> more) {
        return new Parts(lines, joined(posts, more));
    }

    Parts withoutLines() {
        return new Parts(List.of(), posts);
    }

    Parts withoutPosts() {
        return new Parts(lines, List.of());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
