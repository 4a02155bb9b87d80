package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_COUNT;
import static fr.amphi.amphitheatre.Refusal.Code.BAD_PLACES;
import static fr.amphi.amphitheatre.Refusal.Code.DUPLICATE_INTERN;
import static fr.amphi.amphitheatre.Refusal.Code.DUPLICATE_POST;
import static fr.amphi.amphitheatre.Refusal.Code.EMPTY_CALL_LIST;
import static fr.amphi.amphitheatre.Refusal.Code.NO_POSTS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether lists that come in can be frozen. */
final class ListConditions {

    static final int MOST_PLACES = 100_000;
    private static final int MOST_MARKS = 100;

    private ListConditions() {}

    static @Nullable Refusal callList(List<CallListLine> lines) {
        if (lines.isEmpty()) {
            return Refusal.of(EMPTY_CALL_LIST, "La liste d'appel est vide.");
        }
        String twice = duplicate(lines.stream().map(CallListLine::intern));
        if (twice != null) {
            return Refusal.of(
                    DUPLICATE_INTERN, "Un interne est deux fois sur la liste.", "intern", twice);
        }
        return TextConditions.names(
                lines.stream().flatMap(it -> Stream.of(it.intern(), it.rank())));
    }

    static @Nullable Refusal posts(List<OfferedPost> posts) {
        if (posts.isEmpty()) {
            return Refusal.of(NO_POSTS, "Aucun poste n'est offert.");
        }
        String twice = duplicate(posts.stream().map(OfferedPost::post));
        if (twice != null) {
            return Refusal.of(DUPLICATE_POST, "Un poste est offert deux fois.", "post", twice);
        }
        for (OfferedPost post : posts) {
            Refusal refusal = post(post);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    static @Nullable Refusal post(OfferedPost post) {
        if (post.tags().size() > MOST_MARKS || post.linkedTo().size() > MOST_MARKS) {
            return Refusal.of(
                    BAD_COUNT, "Un poste porte trop de marques ou de liens.", "post", post.post());
        }
        Refusal unreadable = TextConditions.names(texts(post));
        return unreadable != null ? unreadable : places(post.places(), post.post());
    }

    static @Nullable Refusal places(int places, String post) {
        return places >= 0 && places <= MOST_PLACES
                ? null
                : Refusal.of(BAD_PLACES, "Ce nombre de places est impossible.", "post", post);
    }

    private static Stream<String> texts(OfferedPost post) {
        Stream.Builder<String> texts = Stream.builder();
        texts.add(post.post()).add(post.establishment()).add(post.unit());
        Stream.ofNullable(post.finess()).forEach(texts);
        Stream.ofNullable(post.city()).forEach(texts);
        post.tags().forEach(texts);
        post.linkedTo().forEach(texts);
        return texts.build();
    }

    /** The first element seen twice. */
    static @Nullable String duplicate(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        return names.filter(name -> !seen.add(name)).findFirst().orElse(null);
    }
}
