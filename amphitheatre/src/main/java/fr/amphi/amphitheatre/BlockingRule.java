package fr.amphi.amphitheatre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule over a sector: the posts that carry a tag, with those linked to them.
 *
 * @param id names the rule within the amphitheatre
 * @param sector the tag
 * @param group interns it speaks of
 * @param most interns of the group in the sector; null unless {@link Kind#QUOTA}
 * @param title what people call it
 * @param text the legal or local text it rests on
 * @param from first day it holds, in Paris
 * @param until last day it holds; null: until it is repealed
 */
public record BlockingRule(
        String id,
        Kind kind,
        String sector,
        InternGroup group,
        @Nullable Integer most,
        String title,
        String text,
        LocalDate from,
        @Nullable LocalDate until) {

    /** What a rule does. */
    public enum Kind {
        /** The group may not take a post of the sector. */
        BARRED,
        /** As many places left as interns of the group to choose: these choose in the sector. */
        MUST_BE_FILLED,
        /** At most so many interns of the group take a place of the sector. */
        QUOTA
    }

    /** As the published rules cite it. */
    public String cited() {
        return title + " : " + text;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
