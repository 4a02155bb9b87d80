package fr.amphi.amphitheatre;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What nobody may be refused and what nobody loses, judged by the second bookkeeping. */
final class Rights {

    private final Books books = new Books();
    private long version;

    void enter(Iterable<Event> events) {
        for (Event event : events) {
            books.enter(event);
            version++;
        }
    }

    /** Whether the command is somebody's to give as things stand. */
    boolean isOwed(Command command) {
        return switch (command) {
            case Command.Choose it -> !waits() && mayChoose(it);
            case Command.RankWishes it -> isBeforeClosing() && isUnsealed(it.intern());
            case Command.ReturnToList it ->
                    !waits()
                            && isUnderWay()
                            && isCalled(it.intern())
                            && books.call.mayReturn(it.intern())
                            && books.call.toChoose().noneMatch(it.intern()::equals);
            case Command.WithdrawDeferral it ->
                    !waits() && isUnderWay() && books.call.isDeferred(position(it.intern()));
            case Command.RevokeProxy it ->
                    !waits()
                            && isBeforeClosing()
                            && isUnsealed(it.intern())
                            && books.proxies.stands(it.intern());
            default -> false;
        };
    }

    /** When the running turn may be ended once an outage was made good; null: nothing is owed. */
    @Nullable Instant deadline(Command.CreditOutage outage) {
        Event.TurnStarted turn = books.call.turn();
        if (books.stage != Stage.OPEN || turn == null) {
            return null;
        }
        Instant from = turn.at().isAfter(outage.from()) ? turn.at() : outage.from();
        boolean lost = turn.deadline().isAfter(outage.from()) && outage.until().isAfter(from);
        long millis = Duration.between(from, outage.until()).toMillis();
        return lost ? turn.deadline().plusSeconds(Math.ceilDiv(millis, 1000L)) : turn.deadline();
    }

    /** The posts that interns hold and that are on offer. */
    Map<String, String> held() {
        Map<String, String> held = new HashMap<>();
        books.holdings.forEach((intern, holding) -> {
            if (books.posts.isOffered(holding.post())) {
                held.put(intern, holding.post());
            }
        });
        return held;
    }

    private boolean mayChoose(Command.Choose it) {
        return books.stage == Stage.OPEN
                && it.basedOn() <= version
                && books.call.isTurnOf(it.intern())
                && books.posts.isOffered(it.post())
                && books.posts.free(it.post()) > 0
                && books.rules.open(it.intern()).test(it.post());
    }

    private boolean waits() {
        return books.sharing.asked() != null;
    }

    private boolean isUnsealed(String intern) {
        return isCalled(intern)
                && !books.call.isTurnOf(intern)
                && !books.holdings.containsKey(intern);
    }

    private boolean isBeforeClosing() {
        return books.stage == Stage.SCHEDULED || isUnderWay();
    }

    private boolean isUnderWay() {
        return books.stage == Stage.OPEN || books.stage == Stage.SUSPENDED;
    }

    private boolean isCalled(String intern) {
        CallListLine line = books.call.lineAt(position(intern));
        return line != null && !line.placedElsewhere();
    }

    /** 0: not on the list. */
    private int position(String intern) {
        return books.call.list().stream().map(CallListLine::intern).toList().indexOf(intern) + 1;
    }
}
