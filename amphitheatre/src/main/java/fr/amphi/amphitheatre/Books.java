package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    final PostBooks posts = new PostBooks();
    final RuleBooks rules = new RuleBooks(this);
    final Map<String, Holding> holdings = new HashMap<>();
    final CallBooks call = new CallBooks(holdings.keySet());
    final SharingBooks sharing = new SharingBooks();
    final SessionBooks sessions = new SessionBooks(call);
    final RequestBooks requests = new RequestBooks();
    final ProxyBooks proxies = new ProxyBooks();
    final Map<String, Event.WishesRanked> wishes = new HashMap<>();
    Event.@Nullable AmphitheatreSuspended suspension;
    Event.@Nullable AmphitheatreScheduled plan;

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
            case Event.AmphitheatreOpened _ -> open();
            case Event.TurnStarted it -> call.start(it);
            case Event.ChoiceMade it -> hold(it.intern(), new Holding(it.post(), true, false));
            case Event.InternSkipped it -> skip(it);
            case Event.InternReturned it -> call.comeBack(it.intern());
            case Event.InternDeferred it -> call.defer(it);
            case Event.DeferralWithdrawn it -> call.withdrawDeferral(it);
            case Event.ProxyGranted it -> proxies.grant(it);
            case Event.ProxyAccepted it -> proxies.accept(it);
            case Event.ProxyWithdrawn it -> proxies.withdraw(it);
            case Event.TimeCredited it -> call.lengthen(it.deadline());
            case Event.AmphitheatreSuspended it -> suspend(it);
            case Event.AmphitheatreResumed it -> resume(it);
            case Event.ChoiceCancelled it -> cancel(it);
            case Event.AmphitheatreReopened it -> reopen(it);
            case Event.ChoiceCorrected it -> hold(it.intern(), new Holding(it.to(), true, false));
            case Event.SupernumeraryRequested it -> requests.request(it);
            case Event.SupernumeraryAgreed it -> requests.agree(it);
            case Event.SupernumeraryWithdrawn it -> requests.end(it.intern());
            case Event.PlacedOutOfOrder it -> placeOutOfOrder(it);
            case Event.PlacesChanged it -> posts.changePlaces(it.post(), it.places());
            case Event.PostWithdrawn it -> posts.withdraw(it.post());
            case Event.PostAdded it -> add(it.post());
            case Event.BlockingRulesSet it -> rules.replace(it);
            case Event.SharingDeclared it -> sharing.declare(it);
            case Event.ChoiceAsked it -> sharing.ask(it);
            case Event.ChoiceDeclined it -> decline(it);
            case Event.PlacesTakenElsewhere it -> posts.takeElsewhere(it.post(), it.taken());
            case Event.InternPlacedElsewhere it -> elsewhere(it);
            case Event.SessionsSet it -> sessions.replace(it);
            case Event.SessionEnded _ -> endSession();
            case Event.SessionStarted it -> startSession(it);
            case Event.AmphitheatreClosed _ -> stage = Stage.CLOSED;
            case Event.AssignmentsPublished _ -> stage = Stage.PUBLISHED;
        }
    }

    private void schedule(Event.AmphitheatreScheduled event) {
        stage = Stage.SCHEDULED;
        plan = event;
    }

    private void open() {
        stage = Stage.OPEN;
        sessions.open();
    }

    private void endSession() {
        stage = Stage.SUSPENDED;
        sessions.end();
    }

    private void startSession(Event.SessionStarted event) {
        stage = Stage.OPEN;
        sessions.start(event.session());
    }

    private void add(OfferedPost post) {
        posts.add(post);
        rules.listsChanged();
    }

    private void fixCallList() {
        if (stage == Stage.SCHEDULED) {
            call.fix(newLines);
        } else {
            call.correct(newLines);
        }
        newLines.clear();
        List<String> listed = call.list().stream().map(CallListLine::intern).toList();
        wishes.keySet().retainAll(listed);
        proxies.keep(listed);
        requests.keep(listed);
        rules.listsChanged();
    }

    private void reopen(Event.AmphitheatreReopened event) {
        stage = Stage.SUSPENDED;
        sessions.giveWay();
        suspension = new Event.AmphitheatreSuspended(event.reason(), null, event.at());
        call.reopen(event.position());
    }

    private void fixPosts() {
        posts.replace(newPosts);
        newPosts.clear();
        rules.listsChanged();
    }

    private void suspend(Event.AmphitheatreSuspended event) {
        stage = Stage.SUSPENDED;
        suspension = event;
    }

    private void resume(Event.AmphitheatreResumed event) {
        stage = Stage.OPEN;
        call.lengthen(event.deadline());
    }

    private void hold(String intern, Holding holding) {
        giveBack(intern);
        holdings.put(intern, holding);
        if (holding.takesPlace()) {
            posts.take(holding.post());
        }
        call.end(intern);
        sharing.settle();
    }

    private void decline(Event.ChoiceDeclined event) {
        sharing.settle();
        call.lengthen(event.deadline());
    }

    private void elsewhere(Event.InternPlacedElsewhere event) {
        call.elsewhere(event, stage == Stage.CLOSED);
        rules.listsChanged();
    }

    private void placeOutOfOrder(Event.PlacedOutOfOrder event) {
        requests.end(event.intern());
        hold(event.intern(), new Holding(event.post(), event.takesPlace(), true));
    }

    private void skip(Event.InternSkipped event) {
        giveBack(event.intern());
        call.skip(event);
    }

    private void cancel(Event.ChoiceCancelled event) {
        giveBack(event.intern());
        call.cancel(event, stage == Stage.CLOSED);
    }

    private void giveBack(String intern) {
        Holding before = holdings.remove(intern);
        if (before != null && before.takesPlace()) {
            posts.giveBack(before.post());
        }
    }
}
