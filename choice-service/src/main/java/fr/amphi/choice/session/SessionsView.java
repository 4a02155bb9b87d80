package fr.amphi.choice.session;

import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.view.Slot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sessions of an amphitheatre.
 *
 * @param revision 0 while none were ever set
 * @param waiting whether the call waits for the next one
 */
record SessionsView(
        Stage state,
        int revision,
        boolean reasonNeeded,
        boolean waiting,
        int interns,
        int secondsPerTurn,
        List<Slot> sessions,
        long version) {

    static SessionsView of(State state) {
        return new SessionsView(
                state.stage(),
                state.sessions().revision(),
                state.sessions().revision() > 0 || state.stage() != Stage.SCHEDULED,
                state.isBetweenSessions(),
                state.callList().size(),
                state.plan().orElseThrow().secondsPerTurn(),
                IntStream.rangeClosed(1, state.sessions().all().size())
                        .mapToObj(number -> Slot.of(state, number))
                        .toList(),
                state.version());
    }
}
