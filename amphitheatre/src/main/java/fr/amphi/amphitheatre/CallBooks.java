package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second bookkeeping's call: whose turn it is and who is called after whom. */
final class CallBooks {

    private final Set<String> holders;
    private final Set<String> passed = new HashSet<>();
    private final Deque<String> returned = new ArrayDeque<>();
    private final Map<Integer, Integer> deferred = new HashMap<>();
    private List<CallListLine> list = List.of();
    private Event.@Nullable TurnStarted turn;
    private int reached;

    /** Everybody before this position is done or defers: spares a walk down the list each turn. */
    private int notBefore = 1;

    /**
     * @param holders who holds a post, as it changes
     */
    CallBooks(Set<String> holders) {
        this.holders = holders;
    }

    List<CallListLine> list() {
        return list;
    }

    Event.@Nullable TurnStarted turn() {
        return turn;
    }

    /** Null when there is no such position. */
    @Nullable CallListLine lineAt(int position) {
        return position >= 1 && position <= list.size() ? list.get(position - 1) : null;
    }

    boolean isAt(int position, String intern) {
        CallListLine line = lineAt(position);
        return line != null && line.intern().equals(intern);
    }

    boolean isTurnOf(String intern) {
        return turn != null && turn.intern().equals(intern);
    }

    /** Was passed, and holds no post since. */
    boolean mayReturn(String intern) {
        return passed.contains(intern) && !holders.contains(intern);
    }

    boolean isDeferred(int position) {
        return deferred.containsKey(position);
    }

    /** Whoever must be called next: who returned first, else the first not done; null: nobody. */
    @Nullable String next() {
        if (!returned.isEmpty()) {
            return returned.peek();
        }
        CallListLine line = lineAt(firstNotDone());
        return line == null ? null : line.intern();
    }

    /** The position whose turn calls the first who waits down the list; 0: nobody does. */
    int nextPlace() {
        int first = list.size() + 1;
        for (int position = 1; position <= list.size(); position++) {
            boolean waits =
                    !list.get(position - 1).placedElsewhere() && !isDone(internAt(position));
            first = waits && isBefore(position, first) ? position : first;
        }
        return lineAt(first) == null ? 0 : placeOf(first);
    }

    /** The position whose turn calls somebody: their own, or the one waited for. */
    int placeOf(int position) {
        return deferred.getOrDefault(position, position);
    }

    boolean hasReturned() {
        return !returned.isEmpty();
    }

    /** Who is not done and first in the order of the call; beyond the list when there is none. */
    int firstNotDone() {
        while (notBefore <= list.size() && (isDeferred(notBefore) || isDone(internAt(notBefore)))) {
            notBefore++;
        }
        int first = notBefore;
        for (int position : deferred.keySet()) {
            first = isBefore(position, first) ? position : first;
        }
        return first;
    }

    /** Whoever defers is called right behind the position waited for, the best ranked first. */
    boolean isBefore(int position, int other) {
        int place = place(position);
        int otherPlace = place(other);
        return place < otherPlace || (place == otherPlace && position < other);
    }

    private int place(int position) {
        Integer after = deferred.get(position);
        return after == null ? 2 * position : 2 * after + 1;
    }

    /** The running turn, those who returned, those the call is still to come to. */
    Stream<String> toChoose() {
        return list.stream()
                .filter(line -> !line.placedElsewhere())
                .map(CallListLine::intern)
                .filter(it -> isTurnOf(it) || returned.contains(it) || !isDone(it));
    }

    /** Has chosen, was placed, or was passed at least once. */
    private boolean isDone(String intern) {
        return holders.contains(intern) || passed.contains(intern);
    }

    private String internAt(int position) {
        return list.get(position - 1).intern();
    }

    void fix(List<CallListLine> lines) {
        list = List.copyOf(lines);
        notBefore = 1;
    }

    /** Another list once open: the call goes on at the first who is not done on it. */
    void correct(List<CallListLine> lines) {
        callAllWhoWait();
        Set<String> elsewhere = interns(list, true);
        elsewhere.retainAll(interns(lines, false));
        passed.removeAll(elsewhere);
        fix(lines);
        callFrom(firstNotDone());
    }

    void reopen(int position) {
        callAllWhoWait();
        callFrom(Math.min(position, firstNotDone()));
    }

    /** Whoever was called, came back or let others go first is called in the order of the list. */
    private void callAllWhoWait() {
        if (turn != null) {
            returned.add(turn.intern());
        }
        turn = null;
        passed.removeAll(returned);
        returned.clear();
        deferred.clear();
        notBefore = 1;
    }

    /** Who holds nothing from there on is called as if for the first time. */
    private void callFrom(int position) {
        reached = position - 1;
        list.stream()
                .skip(Math.max(0, reached))
                .filter(line -> !line.placedElsewhere())
                .forEach(line -> passed.remove(line.intern()));
        notBefore = 1;
    }

    private static Set<String> interns(List<CallListLine> lines, boolean placedElsewhere) {
        return lines.stream()
                .filter(line -> line.placedElsewhere() == placedElsewhere)
                .map(CallListLine::intern)
                .collect(Collectors.toCollection(HashSet::new));
    }

    void start(Event.TurnStarted event) {
        turn = event;
        reached = Math.max(reached, event.position());
        returned.remove(event.intern());
        undefer(event.position());
    }

    void lengthen(@Nullable Instant deadline) {
        if (turn != null && deadline != null) {
            turn = new Event.TurnStarted(turn.position(), turn.intern(), turn.at(), deadline);
        }
    }

    void comeBack(String intern) {
        returned.add(intern);
    }

    /** An intern who had been passed and came back is to be called again. */
    void defer(Event.InternDeferred event) {
        passed.remove(event.intern());
        end(event.intern());
        deferred.put(event.position(), event.after());
    }

    /** Whom the call has gone past is called next, the others in order. */
    void withdrawDeferral(Event.DeferralWithdrawn event) {
        undefer(event.position());
        if (event.position() <= reached) {
            passed.add(event.intern());
            returned.add(event.intern());
        }
    }

    private void undefer(int position) {
        if (deferred.remove(position) != null) {
            notBefore = Math.clamp(position, 1, notBefore);
        }
    }

    void skip(Event.InternSkipped event) {
        reached = Math.max(reached, event.position());
        pass(event.intern());
    }

    /** Whom the call is still to come to is waiting again. */
    void cancel(Event.ChoiceCancelled event, boolean closed) {
        if (event.position() <= reached || closed) {
            pass(event.intern());
        } else {
            passed.remove(event.intern());
            notBefore = Math.clamp(event.position(), 1, notBefore);
        }
    }

    /** Whom the call has gone past may return once a placement elsewhere is taken back. */
    void elsewhere(Event.InternPlacedElsewhere event, boolean closed) {
        List<CallListLine> lines = new ArrayList<>(list);
        CallListLine line = lineAt(event.position());
        if (line != null) {
            lines.set(event.position() - 1, line.with(event.placed()));
        }
        list = List.copyOf(lines);
        if (event.position() <= reached || closed) {
            pass(event.intern());
        } else {
            passed.remove(event.intern());
            end(event.intern());
            notBefore = Math.clamp(event.position(), 1, notBefore);
        }
    }

    private void pass(String intern) {
        passed.add(intern);
        end(intern);
    }

    /** Needs no call any more. */
    void end(String intern) {
        returned.remove(intern);
        deferred.keySet().removeIf(at -> isAt(at, intern));
        if (isTurnOf(intern)) {
            turn = null;
        }
    }
}
