package fr.amphi.choice.view;

import fr.amphi.amphitheatre.BlockedPosts;
import fr.amphi.amphitheatre.Likelihood;
import fr.amphi.amphitheatre.Refusal;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.How;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param blocked free posts that rules over sectors keep the intern from, were it their turn now
 * @param session the one they are called in; null when it is held in one go
 * @param nextSessionAt when the one that the call waits for begins; null while none is
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
        List<Blocked> blocked,
        @Nullable Instant expectedAt,
        @Nullable Slot session,
        @Nullable Instant nextSessionAt,
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
     * @param blocked by a rule, now or when the turn comes; null when by none
     */
    record Wish(
            String post,
            int left,
            int wantedByBetter,
            Availability state,
            @Nullable Integer takenBy,
            @Nullable Block blocked) {}

    /**
     * Why a rule over a sector blocks a post.
     *
     * @param now false: only once those before have chosen as they wish at present
     * @param detail one sentence: the rule, its figures, what would unlock it
     */
    record Block(boolean now, String detail, Map<String, Object> figures) {

        static Block of(boolean now, Refusal why) {
            return new Block(now, why.detail(), why.figures());
        }
    }

    /** Posts blocked by the same rule. */
    record Blocked(String detail, Map<String, Object> figures, List<String> posts) {

        static List<Blocked> of(State state, int position) {
            return BlockedPosts.of(state, position).stream()
                    .map(it -> new Blocked(it.why().detail(), it.why().figures(), it.posts()))
                    .toList();
        }
    }

    /** Whether a wish is still possible. */
    enum Availability {
        FREE,
        TAKEN,
        /** Free, but a rule keeps the intern from it now. */
        BLOCKED
    }

    /**
     * What the wishes would give if everyone were called now.
     *
     * @param order of the wish, from 1; null: none
     */
    record Simulated(@Nullable String post, @Nullable Integer order, Likelihood likelihood) {}
}
