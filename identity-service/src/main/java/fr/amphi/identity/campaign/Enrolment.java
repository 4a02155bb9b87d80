package fr.amphi.identity.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An intern in a pool and how what is known of them came about.
 *
 * @param importedAt when the file that gave the registration was accepted
 * @param corrections made since, in order
 */
public record Enrolment(
        Registration registration, Instant importedAt, List<Correction> corrections) {

    /**
     * A change by hand.
     *
     * @param sealedReason encrypted under the person's key, Base64
     */
    public record Correction(
            Instant at,
            int seniorityBefore,
            int seniorityAfter,
            String rankBefore,
            String rankAfter,
            String sealedReason) {}

    public Enrolment {
        corrections = List.copyOf(corrections);
    }

    Enrolment corrected(CampaignEvent.InternCorrected event) {
        var all = new ArrayList<>(corrections);
        all.add(
                new Correction(
                        event.at(),
                        registration.seniority(),
                        event.seniority(),
                        registration.rank(),
                        event.rank(),
                        event.sealedReason()));
        return new Enrolment(
                registration.corrected(event.seniority(), event.rank()), importedAt, all);
    }
}
