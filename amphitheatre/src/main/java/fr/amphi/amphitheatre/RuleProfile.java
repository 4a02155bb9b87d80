package fr.amphi.amphitheatre;

import org.jspecify.annotations.Nullable;

/**
 * The dated rules an amphitheatre is held under, by reference.
 *
 * @param id names the dated data, such as {@code ara-2027}
 * @param text the legal text they rest on
 * @param proxiesEach accepted proxies that one person may hold in the amphitheatre; null: one
 * @param supernumeraries null: placements beyond the order rest on the manager's reason alone
 */
public record RuleProfile(
        String id,
        String text,
        @Nullable Integer proxiesEach,
        @Nullable SupernumeraryRule supernumeraries) {

    public RuleProfile(String id, String text) {
        this(id, text, null, null);
    }

    int proxies() {
        return proxiesEach == null ? 1 : proxiesEach;
    }
}
