package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amphitheatre in one line.
 *
 * @param pool code within the campaign
 * @param position whose turn it is, or the last one called; 0 before the first
 * @param interns on the call list
 * @param toChoose still to be called, the running turn included
 * @param postsLeft places left over all posts
 * @param paceSeconds mean length of the last turns that were taken; null before three were
 * @param expectedEnd at this pace, or at the longest time for one intern while there is none; null
 *     once closed
 * @param secondsPerTurn longest time for one intern
 * @param session under way, before opening the first; null when it is held in one go
 * @param nextSessionAt when the one that the call waits for begins; null while none is
 * @param callListOutdated a corrected call list was published after the opening
 */
record Summary(
        String id,
        String campaign,
        String pool,
        String subdivision,
        String specialty,
        String phase,
        Stage state,
        Instant opensAt,
        int position,
        int interns,
        int toChoose,
        int chosen,
        int skipped,
        int postsLeft,
        int secondsPerTurn,
        @Nullable Long paceSeconds,
        @Nullable Instant expectedEnd,
        @Nullable String suspendedReason,
        @Nullable Instant suspendedSince,
        @Nullable String order,
        @Nullable Slot session,
        @Nullable Instant nextSessionAt,
        boolean callListOutdated,
        long version,
        boolean demo) {}
