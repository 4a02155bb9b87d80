package fr.amphi.amphitheatre;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What comes before an ex-officio assignment: the faculty director refers the intern to the agency,
 * which hears the intern together with the coordinator and a students' representative.
 *
 * @param referredOn day of the referral
 * @param heardOn day of the interview, not before it
 */
public record Referral(LocalDate referredOn, LocalDate heardOn) {

    /** Whether both had happened, in this order, by the day that it is in France. */
    boolean isWholeAt(Instant at) {
        return !heardOn.isBefore(referredOn)
                && !heardOn.isAfter(LocalDate.ofInstant(at, RuleConditions.PARIS));
    }
}
