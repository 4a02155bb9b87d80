package fr.amphi.amphitheatre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts lists into parts that fit into one event each. */
final class Split {

    /** Bytes of the names and punctuation around the texts of one element, generously. */
    private static final int FRAME = 100;

    private Split() {}

    static List<List<CallListLine>> lines(List<CallListLine> lines) {
        return parts(
                lines, Limits.LINES_A_PART, line -> bytes(List.of(line.intern(), line.rank())));
    }

    static List<List<OfferedPost>> posts(List<OfferedPost> posts) {
        return parts(posts, Limits.POSTS_A_PART, Split::bytes);
    }

    static List<List<SharedPost>> sharedPosts(List<SharedPost> posts) {
        return parts(
                posts,
                Limits.POSTS_A_PART,
                post -> bytes(List.of(post.post())) + bytes(post.places()));
    }

    static List<List<String>> names(List<String> names) {
        return parts(names, Limits.LINES_A_PART, name -> bytes(List.of(name)));
    }

    private static int bytes(OfferedPost post) {
        List<String> texts = new ArrayList<>(post.tags());
        texts.addAll(post.linkedTo());
        texts.addAll(List.of(post.post(), post.establishment(), post.unit()));
        texts.add(post.finess() == null ? "" : post.finess());
        texts.add(post.city() == null ? "" : post.city());
        return bytes(texts);
    }

    static int bytes(BlockingRule rule) {
        List<String> texts = new ArrayList<>(rule.group().interns());
        texts.addAll(List.of(rule.id(), rule.sector(), rule.group().name()));
        texts.addAll(List.of(rule.title(), rule.text()));
        return 3 * FRAME + bytes(texts);
    }

    static int bytes(List<String> texts) {
        return FRAME + Json.array(texts).getBytes(UTF_8).length;
    }

    private static <T> List<List<T>> parts(List<T> all, int most, ToIntFunction<T> weight) {
        List<List<T>> parts = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < all.size(); i++) {
            int more = weight.applyAsInt(all.get(i));
            if (i > from && (i - from == most || bytes + more > Limits.BYTES_A_PART)) {
                parts.add(all.subList(from, i));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        parts.add(all.subList(from, all.size()));
        return parts;
    }
}
