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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second bookkeeping of an amphitheatre, plain and mutable, written to be read beside the events;
 * it takes any events without complaint and leaves judging to the checks.
 */
final class Books {

    /** A post held, whether it takes a place, and whether it was given outside the order. */
    record Holding(String post, boolean takesPlace, boolean outOfOrder) {}

    Stage stage = Stage.NONE;
    final List<CallListLine> newLines = new ArrayList<>();
    final List<OfferedPost> newPosts = new ArrayList<>();
    List<CallListLine> callList = List.of();
    final PostBooks posts = new PostBooks();
    final RuleBooks rules = new RuleBooks(this);
    final Map<String, Holding> holdings = new HashMap<>();
    final Set<String> passed = new HashSet<>();
    final Map<String, Event.WishesRanked> wishes = new HashMap<>();
    final Deque<String> returned = new ArrayDeque<>();
    final Map<Integer, Integer> deferred = new HashMap<>();
    Event.@Nullable TurnStarted turn;
    Event.@Nullable AmphitheatreSuspended suspension;
    Event.@Nullable AmphitheatreScheduled plan;
    private int reached;
    private int neitherChosenNorPassed = 1;

    /** Null when there is no such position. */
    @Nullable CallListLine lineAt(int position) {
        return position >= 1 && position <= callList.size() ? callList.get(position - 1) : null;
    }

    boolean isTurnOf(String intern) {
        return turn != null && turn.intern().equals(intern);
    }

    /** Has chosen, was placed, or was passed at least once. */
    boolean isDone(String intern) {
        return holdings.containsKey(intern) || passed.contains(intern);
    }

    /** Who is not done and first in the order of the call; beyond the list when there is none. */
    int firstNotDone() {
        while (neitherChosenNorPassed <= callList.size()
                && (deferred.containsKey(neitherChosenNorPassed)
                        || isDone(callList.get(neitherChosenNorPassed - 1).intern()))) {
            neitherChosenNorPassed++;
        }
        int first = neitherChosenNorPassed;
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
        return callList.stream()
                .filter(line -> !line.placedElsewhere())
                .map(CallListLine::intern)
                .filter(it -> isTurnOf(it) || returned.contains(it) || !isDone(it));
    }

    void enter(Event event) {
        switch (event) {
            case Event.AmphitheatreScheduled it -> schedule(it);
            case Event.CallListPartAdded it -> newLines.addAll(it.lines());
            case Event.CallListFixed _ -> fixCallList();
            case Event.PostsPartOffered it -> newPosts.addAll(it.posts());
            case Event.PostsFixed _ -> fixPosts();
            case Event.CallListCorrected _ -> newLines.clear();
            case Event.PostsReoffered _ -> newPosts.clear();
            case Event.WishesRanked it -> wishes.put(it.intern(), it);
            case Event.AmphitheatreOpened _ -> stage = Stage.OPEN;
            case Event.TurnStarted it -> startTurn(it);
            case Event.ChoiceMade it -> hold(it.intern(), new Holding(it.post(), true, false));
            case Event.InternSkipped it -> skip(it);
            case Event.InternReturned it -> returned.add(it.intern());
            case Event.InternDeferred it -> defer(it);
            case Event.DeferralWithdrawn it -> withdrawDeferral(it);
            case Event.TimeCredited it -> lengthen(it.deadline());
            case Event.AmphitheatreSuspended it -> suspend(it);
            case Event.AmphitheatreResumed it -> resume(it);
            case Event.ChoiceCancelled it -> cancel(it);
            case Event.AmphitheatreReopened it -> reopen(it);
            case Event.ChoiceCorrected it -> hold(it.intern(), new Holding(it.to(), true, false));
            case Event.SupernumeraryPlaced it ->
                    hold(it.intern(), new Holding(it.post(), it.validating(), true));
            case Event.PlacesChanged it -> posts.changePlaces(it.post(), it.places());
            case Event.PostWithdrawn it -> posts.withdraw(it.post());
            case Event.PostAdded it -> add(it.post());
            case Event.BlockingRulesSet it -> rules.replace(it);
            case Event.AmphitheatreClosed _ -> stage = Stage.CLOSED;
            case Event.AssignmentsPublished _ -> stage = Stage.PUBLISHED;
        }
    }

    private void schedule(Event.AmphitheatreScheduled event) {
        stage = Stage.SCHEDULED;
        plan = event;
    }

    private void add(OfferedPost post) {
        posts.add(post);
        rules.listsChanged();
    }

    private void fixCallList() {
        if (stage != Stage.SCHEDULED) {
            callAllWhoWait();
            Set<String> elsewhere = interns(callList, true);
            elsewhere.retainAll(interns(newLines, false));
            passed.removeAll(elsewhere);
        }
        callList = List.copyOf(newLines);
        newLines.clear();
        wishes.keySet().retainAll(callList.stream().map(CallListLine::intern).toList());
        neitherChosenNorPassed = 1;
        rules.listsChanged();
        if (stage != Stage.SCHEDULED) {
            reached = firstNotDone() - 1;
            callFrom(reached + 1);
        }
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
        neitherChosenNorPassed = 1;
    }

    private static Set<String> interns(List<CallListLine> lines, boolean placedElsewhere) {
        Set<String> interns = new HashSet<>();
        for (CallListLine line : lines) {
            if (line.placedElsewhere() == placedElsewhere) {
                interns.add(line.intern());
            }
        }
        return interns;
    }

    private void reopen(Event.AmphitheatreReopened event) {
        stage = Stage.SUSPENDED;
        suspension = new Event.AmphitheatreSuspended(event.reason(), null, event.at());
        callAllWhoWait();
        reached = Math.min(event.position(), firstNotDone()) - 1;
        callFrom(reached + 1);
    }

    /** Who holds nothing from there on is called as if for the first time. */
    private void callFrom(int position) {
        for (int at = Math.max(1, position); at <= callList.size(); at++) {
            CallListLine line = callList.get(at - 1);
            if (!line.placedElsewhere()) {
                passed.remove(line.intern());
            }
        }
        neitherChosenNorPassed = 1;
    }

    private void fixPosts() {
        posts.replace(newPosts);
        newPosts.clear();
        rules.listsChanged();
    }

    private void startTurn(Event.TurnStarted event) {
        turn = event;
        reached = Math.max(reached, event.position());
        returned.remove(event.intern());
        undefer(event.position());
    }

    /** An intern who had been passed and came back is to be called again. */
    private void defer(Event.InternDeferred event) {
        passed.remove(event.intern());
        endTurn(event.intern());
        deferred.put(event.position(), event.after());
    }

    /** Whom the call has gone past is called next, the others in order. */
    private void withdrawDeferral(Event.DeferralWithdrawn event) {
        undefer(event.position());
        if (event.position() <= reached) {
            passed.add(event.intern());
            returned.add(event.intern());
        }
    }

    private void undefer(int position) {
        if (deferred.remove(position) != null) {
            neitherChosenNorPassed = Math.min(neitherChosenNorPassed, position);
        }
    }

    private void suspend(Event.AmphitheatreSuspended event) {
        stage = Stage.SUSPENDED;
        suspension = event;
    }

    private void resume(Event.AmphitheatreResumed event) {
        stage = Stage.OPEN;
        lengthen(event.deadline());
    }

    private void lengthen(@Nullable Instant deadline) {
        if (turn != null && deadline != null) {
            turn = new Event.TurnStarted(turn.position(), turn.intern(), turn.at(), deadline);
        }
    }

    private void hold(String intern, Holding holding) {
        giveBack(intern);
        holdings.put(intern, holding);
        if (holding.takesPlace()) {
            posts.take(holding.post());
        }
        endTurn(intern);
    }

    private void pass(String intern) {
        giveBack(intern);
        passed.add(intern);
        endTurn(intern);
    }

    private void skip(Event.InternSkipped event) {
        reached = Math.max(reached, event.position());
        pass(event.intern());
    }

    /** Whom the call is still to come to is waiting again. */
    private void cancel(Event.ChoiceCancelled event) {
        if (event.position() <= reached || stage == Stage.CLOSED) {
            pass(event.intern());
        } else {
            giveBack(event.intern());
            passed.remove(event.intern());
            neitherChosenNorPassed = Math.min(neitherChosenNorPassed, event.position());
        }
    }

    private void giveBack(String intern) {
        Holding before = holdings.remove(intern);
        if (before != null && before.takesPlace()) {
            posts.giveBack(before.post());
        }
    }

    private void endTurn(String intern) {
        returned.remove(intern);
        deferred.keySet().removeIf(at -> callList.get(at - 1).intern().equals(intern));
        if (isTurnOf(intern)) {
            turn = null;
        }
    }
}
