package fr.amphi.choice.history;

import fr.amphi.amphitheatre.How;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A result and why it is what it is.
 *
 * @param post null: none
 * @param wish which of the intern's wishes it was, from 1; null when it was none or is not told
 * @param version of the event that decided
 * @param basedOn version that the choice was made on
 */
record Reasons(
        String amphitheatre,
        int position,
        int of,
        @Nullable String post,
        How how,
        @Nullable Integer wish,
        Instant at,
        long version,
        long basedOn,
        Explanation explanation) {}
