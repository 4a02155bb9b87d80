package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_COUNT;
import static fr.amphi.amphitheatre.Refusal.Code.DUPLICATE_WISH;
import static fr.amphi.amphitheatre.Refusal.Code.TURN_STARTED;

import fr.amphi.amphitheatre.Command.RankWishes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of wish lists, and what a sealed one would choose. */
final class Wishing {

    private Wishing() {}

    static Decision rank(State state, RankWishes it, Instant now) {
        return Condition.all(
                () -> ranked(state, it, now),
                () -> StageConditions.isBeforeClosing(state),
                () -> InternConditions.isListed(state, it.intern()),
                () -> isUnsealed(state, it.intern()),
                () -> areOffered(state, it.posts()),
                () -> areDistinct(it.posts()),
                () -> areStorable(it.posts()));
    }

    /** The first wish still possible, which no rule blocks; null when there is none. */
    static @Nullable String firstPossible(State state, int position) {
        Bounds bounds = Bounds.ofChoice(state, position);
        for (String post : state.wishes(position).posts()) {
            if (state.offer().has(post) && state.left(post) > 0 && bounds.allow(post)) {
                return post;
            }
        }
        return null;
    }

    private static Decision ranked(State state, RankWishes it, Instant now) {
        return Draft.accept(
                new Event.WishesRanked(
                        state.callList().positionOf(it.intern()),
                        it.intern(),
                        it.posts().size(),
                        Commitment.to(it.posts(), it.salt()),
                        now));
    }

    private static @Nullable Refusal isUnsealed(State state, String intern) {
        Seat seat = InternConditions.seatOf(state, intern);
        return switch (seat.status()) {
            case WAITING, SKIPPED, CANCELLED -> null;
            case CURRENT ->
                    Refusal.of(
                            TURN_STARTED,
                            "Votre tour a commencé : votre liste est scellée, choisissez un"
                                    + " poste.");
            case CHOSEN -> InternConditions.chosen(seat, "Vous avez déjà choisi");
            case PLACED_ELSEWHERE -> InternConditions.elsewhere();
        };
    }

    private static @Nullable Refusal areOffered(State state, List<String> posts) {
        for (String post : posts) {
            Refusal unknown = PostConditions.isOffered(state, post);
            if (unknown != null) {
                return unknown;
            }
        }
        return null;
    }

    private static @Nullable Refusal areDistinct(List<String> posts) {
        String twice = ListConditions.duplicate(posts.stream());
        return twice == null
                ? null
                : Refusal.of(DUPLICATE_WISH, "Un poste est deux fois sur la liste.", "post", twice);
    }

    private static @Nullable Refusal areStorable(List<String> posts) {
        return Split.bytes(posts) <= Limits.BYTES_A_PART
                ? null
                : Refusal.of(
                        BAD_COUNT, "Cette liste de vœux est trop longue.", "count", posts.size());
    }
}
