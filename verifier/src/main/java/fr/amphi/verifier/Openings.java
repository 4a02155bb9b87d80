package fr.amphi.verifier;

import fr.amphi.amphitheatre.Event;
import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.Utf8;
import fr.amphi.verifier.record.BundleOpening;
import fr.amphi.verifier.record.Commitments;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.Opening;
import fr.amphi.verifier.record.UnreadableRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Published openings against the commitments in the log. */
final class Openings {

    /** An opening found to be that of its event. */
    record Found(long version, Opening opening) {}

    private Openings() {}

    static List<Event> read(List<LogLine> lines, List<Found> openings) throws Divergence {
        Map<Long, List<Opening>> byVersion = new HashMap<>();
        openings.forEach(found ->
                byVersion
                        .computeIfAbsent(found.version(), _ -> new ArrayList<>())
                        .add(found.opening()));
        List<Event> events = new ArrayList<>(lines.size());
        for (LogLine line : lines) {
            List<Opening> own = byVersion.getOrDefault(events.size() + 1L, List.of());
            try {
                Event event = EventJson.read(line.type(), Utf8.encode(line.data()), own);
                if (event instanceof Event.Timed timed && !timed.at().equals(line.at())) {
                    throw new UnreadableRecord("l'événement se dit de " + timed.at());
                }
                events.add(event);
            } catch (UnreadableRecord e) {
                throw Divergence.at(Bundle.LOG, events.size() + 1L, String.valueOf(e.getMessage()));
            }
        }
        return events;
    }

    static List<Found> of(byte[] file, List<Event> events) throws Divergence {
        List<Found> openings = new ArrayList<>();
        for (byte[] line : Lines.of(Bundle.OPENINGS, file)) {
            int number = openings.size() + 1;
            try {
                Found found = find(BundleOpening.parse(Utf8.decode(line, "ligne")), events);
                if (!openings.isEmpty() && compare(openings.getLast(), found) >= 0) {
                    throw new UnreadableRecord(
                            "les ouvertures ne sont pas dans l'ordre des versions");
                }
                openings.add(found);
            } catch (UnreadableRecord | InvalidProof e) {
                throw Divergence.at(Bundle.OPENINGS, number, String.valueOf(e.getMessage()));
            }
        }
        return openings;
    }

    private static int compare(Found one, Found other) {
        int byVersion = Long.compare(one.version(), other.version());
        return byVersion != 0
                ? byVersion
                : one.opening().field().compareTo(other.opening().field());
    }

    private static Found find(BundleOpening line, List<Event> events) {
        if (line.version() < 1 || line.version() > events.size()) {
            throw new UnreadableRecord("il n'y a pas d'événement n° " + line.version());
        }
        for (var committed : Commitments.of(events.get((int) line.version() - 1))) {
            if (committed.field().equals(line.field())) {
                Opening opening = line.opening(committed.intern());
                match(committed, opening);
                return new Found(line.version(), opening);
            }
        }
        throw new UnreadableRecord(
                "l'événement n° %d ne s'engage pas sur %s".formatted(line.version(), line.field()));
    }

    /** Refuses an opening that is not what the event committed to. */
    static void match(Commitments.Committed committed, Opening opening) {
        byte[] hash = HexFormat.of().parseHex(committed.commitment().sha256());
        if (!opening.field().equals(committed.field()) || !opening.opens(hash)) {
            throw new UnreadableRecord("ce n'est pas ce à quoi l'événement s'est engagé");
        }
    }
}
