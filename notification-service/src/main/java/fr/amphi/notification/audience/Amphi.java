package fr.amphi.notification.audience;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an amphitheatre is, as last heard. */
final class Amphi {

    /** Below this mean time between turns nobody can be warned in time: notices are not sent. */
    private static final Duration LIVE = Duration.ofSeconds(2);

    private static final int TURNS = 6;

    final Pool pool;
    private final Map<String, ChoiceMade> placements = new HashMap<>();
    private final Map<String, Integer> deferred = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> passed = new HashSet<>();
    private final Deque<Instant> turns = new ArrayDeque<>();
    private List<Slot> formerSessions = List.of();
    private List<Slot> sessions = List.of();
    private int begun;
    private long turn;
    private boolean opened;
    private boolean over;

    Amphi(Pool pool) {
        this.pool = pool;
    }

    void open() {
        opened = true;
        begun = 1;
    }

    void begin(int session) {
        begun = session;
    }

    /** False before the session of an intern: however few come first, the turn is not near. */
    boolean hasBegun(CallListEntry entry) {
        return sessions.stream().filter(it -> it.first() <= behind(entry)).count() <= begun;
    }

    boolean isOpened() {
        return opened;
    }

    /** A late intern who came back is called again. */
    void turn(long version, String intern, Instant at) {
        turn = version;
        passed.remove(intern);
        deferred.remove(intern);
        turns.addLast(at);
        if (turns.size() > TURNS) {
            turns.removeFirst();
        }
    }

    void sessions(List<Slot> set) {
        formerSessions = sessions;
        sessions = List.copyOf(set);
    }

    /** The session that a position is called in; empty when it is held in one go. */
    Optional<Slot> session(CallListEntry entry) {
        return session(sessions, behind(entry));
    }

    /** Whether it begins at another time than before they were last set. */
    boolean hasMoved(CallListEntry entry) {
        var before = session(formerSessions, behind(entry)).map(Slot::opensAt);
        return !before.equals(session(entry).map(Slot::opensAt));
    }

    private static Optional<Slot> session(List<Slot> all, int position) {
        return all.stream().filter(it -> it.first() <= position).reduce((_, later) -> later);
    }

    /** Whether a position belongs to the session of that number, from 1. */
    boolean isIn(CallListEntry entry, int session) {
        return session <= sessions.size()
                && session(entry).filter(sessions.get(session - 1)::equals).isPresent();
    }

    void placed(ChoiceMade choice) {
        placements.put(choice.intern(), choice);
    }

    void cancelled(String intern) {
        placements.remove(intern);
    }

    void passed(String intern) {
        passed.add(intern);
    }

    /**
     * @param after 0 takes it back
     */
    void deferred(String intern, int after) {
        passed.remove(intern);
        if (after == 0) {
            deferred.remove(intern);
        } else {
            deferred.put(intern, after);
        }
    }

    /** Those still to be called, as the call will come to them. */
    Stream<CallListEntry> inOrder(List<CallListEntry> list) {
        return list.stream()
                .filter(entry -> isWaiting(entry.intern()))
                .sorted(
                        Comparator.<CallListEntry>comparingInt(this::behind)
                                .thenComparing(entry -> deferred.containsKey(entry.intern()))
                                .thenComparing(CallListEntry::position));
    }

    /** The position that is called, or that calls whoever waits for it. */
    private int behind(CallListEntry entry) {
        return deferred.getOrDefault(entry.intern(), entry.position());
    }

    /** Whoever holds nothing is to be called; an absence before counts no more. */
    void reopen() {
        over = false;
        passed.clear();
        deferred.clear();
    }

    /**
     * @param holder null: nobody may choose for the intern
     */
    void proxy(String intern, @Nullable String holder) {
        if (holder == null) {
            holders.remove(intern);
        } else {
            holders.put(intern, holder);
        }
    }

    /** Who may choose for an intern, having accepted. */
    Optional<String> holder(String intern) {
        return Optional.ofNullable(holders.get(intern));
    }

    void close() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** True when no later turn was heard of. */
    boolean isCurrentTurn(long version) {
        return turn == version;
    }

    boolean hasPlace(String intern) {
        return placements.containsKey(intern);
    }

    /** True while the intern is still to be called. */
    boolean isWaiting(String intern) {
        return !placements.containsKey(intern) && !passed.contains(intern);
    }

    Optional<ChoiceMade> placement(String intern) {
        return Optional.ofNullable(placements.get(intern));
    }

    /** True while people choose at a pace at which a warning is of use. */
    boolean isLive() {
        if (turns.size() < 3) {
            return true;
        }
        var elapsed = Duration.between(turns.getFirst(), turns.getLast());
        return elapsed.dividedBy(turns.size() - 1L).compareTo(LIVE) >= 0;
    }
}
