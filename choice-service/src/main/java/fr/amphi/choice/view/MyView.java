package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Likelihood;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.contracts.How;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amphitheatre as one of its interns sees it.
 *
 * @param of interns on the call list
 * @param before still to be called before this one
 * @param deferredAfter the position after which this one is called; null: in order
 * @param choice what was decided; null while nothing was
 * @param sealedPost what the sealed list would choose if the time ran out now; null: nothing
 * @param wishesVersion version that ranked the list; 0 without one
 */
record MyView(
        String amphitheatre,
        Stage state,
        String intern,
        int position,
        int of,
        int before,
        Detail.Status status,
        @Nullable Integer deferredAfter,
        @Nullable Decision choice,
        List<Wish> wishes,
        Simulated simulation,
        Detail.@Nullable RunningTurn turn,
        @Nullable String sealedPost,
        long wishesVersion,
        @Nullable Instant savedAt,
        @Nullable Instant expectedAt,
        long version,
        Instant serverTime) {

    /**
     * @param post null when the call went past without one
     * @param reason the manager's, empty when there was none
     * @param receipt version of the event, for its receipt
     */
    record Decision(
            @Nullable String post,
            @Nullable How how,
            @Nullable String cause,
            String reason,
            Instant at,
            UUID command,
            long receipt) {}

    /**
     * @param takenBy position that took the last place; null while some are left
     */
    record Wish(
            String post,
            int left,
            int wantedByBetter,
            Availability state,
            @Nullable Integer takenBy) {}

    /** Whether a wish is still possible. */
    enum Availability {
        FREE,
        TAKEN
    }

    /**
     * What the wishes would give if everyone were called now.
     *
     * @param order of the wish, from 1; null: none
     */
    record Simulated(@Nullable String post, @Nullable Integer order, Likelihood likelihood) {}
}
