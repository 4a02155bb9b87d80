package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Hashes;
import fr.amphi.amphitheatre.RepairPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repair plan on the wire; interns are pseudonyms, positions those of the corrected list.
 *
 * @param version to apply it with
 * @param plan to apply it with: its hash, that of the correction included
 * @param kept choices that stand and could not be other ones
 * @param replayFrom position to run again from; 0: nothing has to be
 * @param again choices that this takes back
 */
record PlanView(
        long version,
        String plan,
        int kept,
        List<Lost> lost,
        List<Offered> offered,
        int replayFrom,
        int again) {

    /** Enough to see what it is about: one without a list may be offered hundreds. */
    private static final int POSTS_SHOWN = 5;

    record Lost(int position, String intern, String post, RepairPlan.Why why) {}

    /**
     * @param held null: nothing yet
     * @param posts the first of them
     * @param count of all
     */
    record Offered(
            int position, String intern, @Nullable String held, List<String> posts, int count) {}

    static PlanView of(Correction correction, RepairPlan plan) {
        return new PlanView(
                plan.version(),
                Hashes.plan(correction, plan),
                plan.kept().size(),
                plan.lost().stream().map(PlanView::lost).toList(),
                plan.offered().stream().map(PlanView::offered).toList(),
                plan.replayFrom(),
                plan.again().size());
    }

    private static Lost lost(RepairPlan.Lost lost) {
        var choice = lost.choice();
        return new Lost(choice.position(), choice.intern(), choice.post(), lost.why());
    }

    private static Offered offered(RepairPlan.Offered it) {
        int count = it.posts().size();
        List<String> first = it.posts().subList(0, Math.min(count, POSTS_SHOWN));
        return new Offered(it.position(), it.intern(), it.held(), first, count);
    }
}
