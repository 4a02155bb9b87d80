package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The frozen call list: who is called in which order; positions from 1. */
public final class CallList {

    static final CallList NONE = new CallList(List.of(), 0);

    private final List<CallListLine> lines;
    private final int revision;
    private final Map<String, Integer> positions;

    CallList(List<CallListLine> lines, int revision) {
        this.lines = List.copyOf(lines);
        this.revision = revision;
        this.positions = HashMap.newHashMap(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            positions.put(lines.get(i).intern(), i + 1);
        }
    }

    /** The same list, one of its interns placed elsewhere or no longer. */
    CallList with(int position, boolean placedElsewhere) {
        List<CallListLine> changed = new ArrayList<>(lines);
        changed.set(position - 1, lines.get(position - 1).with(placedElsewhere));
        return new CallList(changed, revision);
    }

    public List<CallListLine> lines() {
        return lines;
    }

    public int size() {
        return lines.size();
    }

    /** From 1; 0 before the first fixing. */
    public int revision() {
        return revision;
    }

    /** From 1; 0 when the intern is not on the list. */
    public int positionOf(String intern) {
        Integer position = positions.get(intern);
        return position == null ? 0 : position;
    }

    /** Whether the intern is on the list and not placed elsewhere. */
    boolean calls(String intern) {
        int position = positionOf(intern);
        return position > 0 && !lines.get(position - 1).placedElsewhere();
    }

    public String internAt(int position) {
        return lines.get(position - 1).intern();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallList that
                && revision == that.revision
                && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
