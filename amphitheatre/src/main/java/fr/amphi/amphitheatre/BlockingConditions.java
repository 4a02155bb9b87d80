package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/** Whether the rules over sectors let an intern have a post. */
final class BlockingConditions {

    private BlockingConditions() {}

    /** At their turn. */
    static @Nullable Refusal mayChoose(State state, String intern, String post) {
        int position = state.callList().positionOf(intern);
        return Bounds.ofChoice(state, position).refusal(post);
    }

    /** By a manager's hand, outside the order: bars and quotas hold, no sector has to be filled. */
    static @Nullable Refusal mayHold(State state, String intern, String post) {
        int position = state.callList().positionOf(intern);
        return Bounds.ofPlacement(state, position).refusal(post);
    }

    /** Without taking a place: only bars hold. */
    static @Nullable Refusal isNotBarred(State state, String intern, String post) {
        Blocking blocking = state.lists().blocking();
        if (blocking.isEmpty()) {
            return null;
        }
        int position = state.callList().positionOf(intern);
        int kind = blocking.kindOf(state.offer().clusterOf(post));
        long barring = blocking.bars() & blocking.groupsOf(position) & blocking.sectorsOf(kind);
        return barring == 0
                ? null
                : BlockedPost.barred(
                        post, blocking.rules().get(Long.numberOfTrailingZeros(barring)));
    }
}
