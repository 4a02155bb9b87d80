package fr.amphi.identity.campaign;

import fr.amphi.contracts.CallListEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The interns of one pool and their call list.
 *
 * @param interns by pseudonym
 * @param list null until published
 * @param arriving lines of a list whose last part has not been folded yet
 */
public record Roster(
        SortedMap<String, Enrolment> interns,
        @Nullable CallList list,
        List<CallListEntry> arriving) {

    static final Roster EMPTY = new Roster(Collections.emptySortedMap(), null, List.of());

    /** True when interns changed since the list was published. */
    public boolean stale() {
        return list != null && !list.basis().equals(interns);
    }

    Roster with(Collection<Enrolment> changed, Collection<String> gone) {
        return changed(map -> {
            gone.forEach(map::remove);
            changed.forEach(e -> map.put(e.registration().pseudonym(), e));
        });
    }

    Roster corrected(CampaignEvent.InternCorrected event) {
        return changed(
                map -> map.computeIfPresent(event.pseudonym(), (p, e) -> e.corrected(event)));
    }

    private Roster changed(Consumer<TreeMap<String, Enrolment>> change) {
        var map = new TreeMap<>(interns);
        change.accept(map);
        return new Roster(Collections.unmodifiableSortedMap(map), list, arriving);
    }

    Roster listed(CampaignEvent.CallListPublished part) {
        var lines = new ArrayList<>(part.part() == 1 ? List.<CallListEntry>of() : arriving);
        lines.addAll(part.entries());
        if (part.part() < part.parts()) {
            return new Roster(interns, list, List.copyOf(lines));
        }
        var whole =
                new CallList(
                        part.revision(),
                        part.hash(),
                        part.profile(),
                        part.seed(),
                        part.at(),
                        part.reason(),
                        List.copyOf(lines),
                        interns);
        return new Roster(interns, whole, List.of());
    }
}
