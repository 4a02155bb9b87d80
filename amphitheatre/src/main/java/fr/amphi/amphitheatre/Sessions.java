package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions an amphitheatre is cut into; none: it is held in one go.
 *
 * @param revision from 1; 0 while none were ever set
 * @param begun number of them, the one under way included; none ever ends for good
 */
public record Sessions(int revision, List<ChoiceSession> all, int begun) {

    static final Sessions NONE = new Sessions(0, List.of(), 0);

    public Sessions {
        all = List.copyOf(all);
    }

    /** Number, from 1, of the session that a position is called in; 0 without sessions. */
    public int numberOf(int position) {
        int number = 0;
        while (number < all.size() && all.get(number).first() <= position) {
            number++;
        }
        return number;
    }

    /**
     * @param number from 1
     */
    public ChoiceSession get(int number) {
        return all.get(number - 1);
    }

    /** The one under way, or the last that was; null without sessions and before opening. */
    public @Nullable ChoiceSession underWay() {
        return begun == 0 || all.isEmpty() ? null : get(begun);
    }

    Sessions set(int toRevision, List<ChoiceSession> sessions) {
        return new Sessions(toRevision, sessions, begun);
    }

    Sessions started(int number) {
        return new Sessions(revision, all, Math.min(number, all.size()));
    }
}
