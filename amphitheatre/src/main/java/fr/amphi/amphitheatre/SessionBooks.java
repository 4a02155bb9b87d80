package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second bookkeeping's sessions: which have begun, and whether the call waits for one. */
final class SessionBooks {

    private final CallBooks call;
    private List<ChoiceSession> sessions = List.of();
    private int revision;
    private int begun;
    private boolean waiting;

    SessionBooks(CallBooks call) {
        this.call = call;
    }

    boolean isWaiting() {
        return waiting;
    }

    void replace(Event.SessionsSet event) {
        sessions = event.sessions();
        revision = event.revision();
    }

    void open() {
        begun = sessions.isEmpty() ? 0 : 1;
    }

    void end() {
        waiting = true;
    }

    void start(int session) {
        begun = session;
        waiting = false;
    }

    /** Another suspension took its place. */
    void giveWay() {
        waiting = false;
    }

    @Nullable String wrong(Event.SessionsSet event, boolean opened) {
        List<ChoiceSession> all = event.sessions();
        boolean ordered = event.revision() == revision + 1;
        for (int i = 0; i < all.size(); i++) {
            ordered &=
                    i == 0
                            ? all.getFirst().first() == 1
                            : all.get(i).first() > all.get(i - 1).first()
                                    && all.get(i).opensAt().isAfter(all.get(i - 1).opensAt());
        }
        boolean kept =
                !opened
                        || (begun > 0
                                && Math.min(all.size(), sessions.size()) >= begun
                                && all.subList(0, begun).equals(sessions.subList(0, begun)));
        return ordered && kept
                ? null
                : "Une séance commencée a changé, ou les séances se croisent.";
    }

    /** Nobody is left to call before the next one, and its time has not come. */
    @Nullable String wrong(Event.SessionEnded event) {
        int next = next();
        boolean due = next > begun && event.at().isBefore(sessions.get(next - 1).opensAt());
        return event.session() == begun && isIdle() && due
                ? null
                : "Une séance a pris fin alors que l'appel pouvait continuer.";
    }

    @Nullable String wrong(Event.SessionStarted event) {
        int next = waiting ? Math.max(begun + 1, next()) : next();
        if (event.session() != next || next <= begun || next > sessions.size() || isBusy()) {
            return "Une séance a commencé qui n'était pas la suivante.";
        }
        return event.reason() == null && event.at().isBefore(sessions.get(next - 1).opensAt())
                ? "Une séance a commencé avant l'heure, sans motif."
                : null;
    }

    /** Who is called has a session that has begun, and the time of the one under way. */
    @Nullable String wrong(Event.TurnStarted event) {
        if (sessions.isEmpty()) {
            return null;
        }
        if (begun < 1 || begun > sessions.size()) {
            return "Un tour a commencé hors de toute séance.";
        }
        if (!call.hasReturned() && numberOf(call.placeOf(event.position())) > begun) {
            return "Un tour a commencé avant sa séance.";
        }
        long seconds = sessions.get(begun - 1).secondsPerTurn();
        return event.deadline().equals(event.at().plusSeconds(seconds))
                ? null
                : "Un tour n'a pas la durée de sa séance.";
    }

    /** Nobody is called, nobody came back. */
    private boolean isIdle() {
        return call.turn() == null && !call.hasReturned();
    }

    private boolean isBusy() {
        return !waiting && !isIdle();
    }

    /** Number of the session of who is called next down the list; 0: nobody, or no sessions. */
    private int next() {
        return numberOf(call.nextPlace());
    }

    private int numberOf(int place) {
        return (int) sessions.stream().filter(it -> it.first() <= place).count();
    }
}
