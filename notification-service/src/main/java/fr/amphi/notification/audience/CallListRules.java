package fr.amphi.notification.audience;

import static java.util.stream.Collectors.toMap;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call list tells everybody on it their position; a correction tells everybody whom it moves. */
final class CallListRules {

    private final Audience audience;

    CallListRules(Audience audience) {
        this.audience = audience;
    }

    List<Telling> published(CallListPart list) {
        return list.entries().stream().map(entry -> position(list, entry)).toList();
    }

    /** Each part tells its own lines; the last one tells also those who left the list. */
    List<Telling> corrected(CallListPart list, String reason) {
        var before = positions(audience.lists().before(list.pool().id(), list.revision()));
        var tellings = new ArrayList<Telling>();
        for (var entry : list.entries()) {
            var old = before.get(entry.intern());
            if (old == null) {
                tellings.add(position(list, entry));
            } else if (old != entry.position()) {
                tellings.add(moved(list, entry, old, reason));
            }
        }
        if (list.part() == list.parts()) {
            left(list, before, reason, tellings);
        }
        return tellings;
    }

    private void left(
            CallListPart list, Map<String, Integer> before, String reason, List<Telling> tellings) {
        var whole = audience.lists().revision(list.pool().id(), list.revision());
        if (whole.isEmpty()) {
            return;
        }
        var after = positions(whole);
        before.keySet().stream()
                .filter(intern -> !after.containsKey(intern))
                .sorted()
                .map(intern ->
                        new Telling(intern, Kind.CALL_LIST_LEFT, facts(list).and("reason", reason)))
                .forEach(tellings::add);
    }

    private static Telling position(CallListPart list, CallListEntry entry) {
        return new Telling(
                entry.intern(),
                Kind.CALL_LIST_PUBLISHED,
                facts(list).and("position", entry.position()).and("of", list.count()));
    }

    private static Telling moved(CallListPart list, CallListEntry entry, int old, String reason) {
        return new Telling(
                entry.intern(),
                Kind.CALL_LIST_CORRECTED,
                facts(list)
                        .and("position", entry.position())
                        .and("of", list.count())
                        .and("before", old)
                        .and("reason", reason));
    }

    private static Facts facts(CallListPart list) {
        return Facts.none().and("amphitheatre", list.pool().id());
    }

    private static Map<String, Integer> positions(List<CallListEntry> entries) {
        return entries.stream()
                .collect(toMap(CallListEntry::intern, CallListEntry::position, (a, _) -> a));
    }
}
