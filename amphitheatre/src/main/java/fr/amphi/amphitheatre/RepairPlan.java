package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction would do, computed from the choices as they stand, the wish lists behind them
 * and the corrected input, before anything is applied. Positions are those of the corrected call
 * list, 0 for who is not called on it.
 *
 * @param version of the state it was computed on
 * @param kept possible under the corrected input, and nothing more was within reach; whose post is
 *     corrected, with the other one
 * @param lost no longer possible
 * @param offered who, at their turn, could have taken a post that was not free then: one ranked
 *     above what they got, or any where there is no list or no turn yet; what a rule over its
 *     sector forbade or forbids them is not one
 * @param replayFrom earliest position that has to be run again: all turns before it stay valid; 0:
 *     none has to
 * @param again choices that running it from there takes back, in the order of their turns
 */
public record RepairPlan(
        long version,
        List<Placed> kept,
        List<Lost> lost,
        List<Offered> offered,
        int replayFrom,
        List<Placed> again) {

    /** A choice that was made. */
    public record Placed(int position, String intern, String post) {}

    /** A choice that does not stand. */
    public record Lost(Placed choice, Why why) {}

    /** Why a choice does not stand. */
    public enum Why {
        /** The post has fewer places, all taken by earlier turns. */
        NO_PLACE,
        WITHDRAWN,
        /** The corrected list does not call this intern. */
        NOT_CALLED,
        CANCELLED,
        /** Nothing is wrong with it but that its turn is had again. */
        RUN_AGAIN;

        /** Whoever loses it so is owed another choice at the turn they had. */
        boolean isForWantOfAPost() {
            return this == NO_PLACE || this == WITHDRAWN;
        }
    }

    /**
     * Somebody who would have had more to choose from.
     *
     * @param held null: nothing yet
     * @param posts ranked above it in their order, else in the order of the offer
     */
    public record Offered(int position, String intern, @Nullable String held, List<String> posts) {
        public Offered {
            posts = List.copyOf(posts);
        }
    }

    public RepairPlan {
        kept = List.copyOf(kept);
        lost = List.copyOf(lost);
        offered = List.copyOf(offered);
        again = List.copyOf(again);
    }

    /**
     * Computes the plan; changes nothing.
     *
     * @param correction of posts on offer and interns on the list
     */
    public static RepairPlan of(State state, Correction correction) {
        return new Planning(state, correction).plan();
    }

    /** Why there is nothing to plan: the correction speaks of what is not there; null: go on. */
    public static @Nullable Refusal refusal(State state, Correction correction) {
        return Condition.first(
                () -> StageConditions.isOpened(state), () -> Repairing.refusal(state, correction));
    }

    /** Whether everybody has what they would have. */
    public boolean isEmpty() {
        return lost.isEmpty() && offered.isEmpty();
    }
}
