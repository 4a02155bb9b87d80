package fr.amphi.choice.result;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.view.PerVersion;
import fr.amphi.proof.MerkleTree;
import fr.amphi.verifier.record.BundleOpening;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.NeededOpenings;
import fr.amphi.verifier.record.Opening;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the whole record of an amphitheatre back from its stored bytes. */
public final class Records {

    private final Journal journal;
    private final PerVersion<MerkleTree> trees = new PerVersion<>(this::plant);

    Records(Journal journal) {
        this.journal = journal;
    }

    /** The stored bytes of the events up to this state. */
    List<byte[]> leaves(State state) {
        return journal.of(state.id()).leaves(state.version());
    }

    MerkleTree tree(State state) {
        return trees.of(state);
    }

    private MerkleTree plant(State state) {
        MerkleTree tree = new MerkleTree();
        leaves(state).forEach(tree::append);
        return tree;
    }

    /** Root of the tree of the first events, as in a checkpoint of that size; hex. */
    public String root(State state, long version) {
        return HexFormat.of().formatHex(tree(state).root(version));
    }

    /** When the state came to be. */
    public Instant at(State state) {
        return LogLine.parse(leaves(state).getLast()).at();
    }

    /** The events; wish lists that were asked or still hold are open, as in the live state. */
    public List<Event> events(State state) {
        return events(state.id(), state.version());
    }

    /** The first of them, as many as there are up to a version. */
    public List<Event> events(String id, long version) {
        Map<Long, Event.WishesRanked> lists = journal.of(id).lists();
        List<Event> events = new ArrayList<>();
        for (byte[] leaf : journal.of(id).leaves(version)) {
            LogLine line = LogLine.parse(leaf);
            Event.WishesRanked opened = lists.get(line.version());
            events.add(opened != null ? opened : event(line));
        }
        return events;
    }

    private static Event event(LogLine line) {
        byte[] data = line.data().getBytes(StandardCharsets.UTF_8);
        return EventJson.read(line.type(), data, List.of());
    }

    /** What is published at closing: the wish lists that were asked, as far as they can be read. */
    List<BundleOpening> openings(State state) {
        List<Event> events = events(state);
        return NeededOpenings.of(events).stream()
                .flatMap(v -> openings(v, events.get(Math.toIntExact(v - 1))).stream())
                .toList();
    }

    private static List<BundleOpening> openings(long version, Event event) {
        return EventJson.write(event).openings().stream()
                .filter(Objects::nonNull)
                .map((Opening o) -> BundleOpening.of(version, o))
                .toList();
    }
}
