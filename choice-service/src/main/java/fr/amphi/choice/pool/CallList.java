package fr.amphi.choice.pool;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Pool;
import java.util.List;

/**
 * A whole call list: every part is there, count and hash fit.
 *
 * @param hash SHA-256, in hex, of the pseudonyms joined by line feeds
 * @param entries by position, from 1
 */
public record CallList(Pool pool, int revision, String hash, List<CallListEntry> entries) {

    public CallList {
        entries = List.copyOf(entries);
    }
}
