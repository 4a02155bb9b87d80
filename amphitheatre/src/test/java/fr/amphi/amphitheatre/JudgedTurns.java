package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The turns of an amphitheatre and of its corrected call list, read off the events one by one. */
final class JudgedTurns {

    private final List<Event> events;
    private final State state;
    private final List<CallListLine> list;
    private final List<String> had;

    JudgedTurns(List<Event> events, State state, Correction correction) {
        this.events = events;
        this.state = state;
        this.list =
                correction instanceof Correction.OtherCallList(var lines)
                        ? lines
                        : state.callList().lines();
        this.had = byTime(interns().filter(this::hadTurn));
    }

    /** The corrected one. */
    List<CallListLine> list() {
        return list;
    }

    /** The turns as they were had. */
    List<String> had() {
        return had;
    }

    List<String> outside() {
        return byTime(interns().filter(it -> seat(it).post() != null && !seat(it).isInOrder()));
    }

    /** From 1 on the corrected list; 0: not called. */
    int place(String intern) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).intern().equals(intern)) {
                return list.get(i).placedElsewhere() ? 0 : i + 1;
            }
        }
        return 0;
    }

    private Stream<String> interns() {
        return state.callList().lines().stream().map(CallListLine::intern);
    }

    private Seat seat(String intern) {
        return state.seat(formerPlace(intern));
    }

    private int formerPlace(String intern) {
        return state.callList().positionOf(intern);
    }

    private boolean hadTurn(String intern) {
        return seat(intern).isInOrder() || seat(intern).cause() == SkipCause.NO_WISH_POSSIBLE;
    }

    private List<String> byTime(Stream<String> interns) {
        return interns.sorted(Comparator.comparingInt(this::lastTurn)).toList();
    }

    /** Index of the event by which an intern last got a post, or did not. */
    private int lastTurn(String intern) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.AboutIntern it
                    && it.intern().equals(intern)
                    && (it instanceof Event.ChoiceMade
                            || it instanceof Event.PlacedOutOfOrder
                            || it instanceof Event.InternSkipped)) {
                return i;
            }
        }
        return -1;
    }

    /** The turns on the corrected list: late ones where they were, the others by position. */
    List<String> turns() {
        Set<String> late = late();
        List<String> stay = had.stream().filter(it -> place(it) > 0).toList();
        List<String> inTime = new ArrayList<>(stay);
        inTime.removeAll(late);
        inTime.sort(Comparator.comparingInt(this::place));
        return stay.stream().map(it -> late.contains(it) ? it : inTime.removeFirst()).toList();
    }

    /** Who had a turn after somebody further down had. */
    private Set<String> late() {
        Set<String> late = new HashSet<>();
        for (int turn = 0; turn < had.size(); turn++) {
            int own = formerPlace(had.get(turn));
            if (had.subList(0, turn).stream().anyMatch(it -> formerPlace(it) > own)) {
                late.add(had.get(turn));
            }
        }
        return late;
    }

    /** Those on the corrected list whom the call has never come to, in its order. */
    List<String> newcomers() {
        List<String> newcomers = new ArrayList<>();
        for (CallListLine line : list) {
            int at = formerPlace(line.intern());
            boolean isNew =
                    at == 0
                            || switch (state.seat(at).status()) {
                                case WAITING, CURRENT ->
                                        had.stream().noneMatch(it -> formerPlace(it) >= at);
                                case PLACED_ELSEWHERE -> true;
                                case CHOSEN, SKIPPED, CANCELLED -> false;
                            };
            if (isNew && !line.placedElsewhere()) {
                newcomers.add(line.intern());
            }
        }
        return newcomers;
    }
}
