package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A random amphitheatre being held: moves become commands, accepted ones the record. */
final class Session {

    /** One random step; the numbers are read as the kind of command asks. */
    record Move(int kind, int intern, int post, int number) {}

    /** A random hall: flags of the interns, and places and links of the posts. */
    record Hall(List<Boolean> elsewhere, List<Integer> places, List<Integer> links) {}

    private final List<Event> events = new ArrayList<>();
    private State state = State.initial("random");
    private Instant now = Given.NINE;
    private Decision last = new Decision.Accepted(List.of());

    Session(Hall hall) {
        play(
                new Command.Schedule(
                        Given.POOL, Given.NINE, 60, lines(hall), posts(hall), rules(hall)));
    }

    void play(Move move) {
        now = now.plusSeconds(move.number());
        play(new Moves(state, move).command());
    }

    Decision play(Command command) {
        last = Amphitheatre.decide(state, command, now);
        if (last instanceof Decision.Accepted(List<Event> more)) {
            events.addAll(more);
            state = fold(state, more);
        }
        return last;
    }

    /** Whatever waits is reserved. */
    void settle() {
        while (state.pending().isPresent()) {
            play(new Command.Settle(state.asking(), Settlement.GRANTED));
        }
    }

    /** Opened, resumed, and everybody left called, session after session. */
    void callAll() {
        play(new Command.Open());
        play(new Command.Resume());
        do {
            play(new Command.StartSession("avance"));
            play(new Command.LetWishListsChoose(null, 100));
            settle();
        } while (state.isBetweenSessions());
    }

    State state() {
        return state;
    }

    List<Event> events() {
        return events;
    }

    Decision last() {
        return last;
    }

    static State fold(State from, List<Event> events) {
        State folded = from;
        for (Event event : events) {
            folded = Amphitheatre.evolve(folded, event);
        }
        return folded;
    }

    /** Placements beyond the order need agreements in every other hall. */
    private static RuleProfile rules(Hall hall) {
        return hall.elsewhere().size() % 2 == 0 ? Given.AGREED : Given.RULES;
    }

    private static List<CallListLine> lines(Hall hall) {
        List<CallListLine> lines = new ArrayList<>();
        for (boolean elsewhere : hall.elsewhere()) {
            int number = lines.size();
            lines.add(
                    new CallListLine(
                            Moves.intern(number),
                            number % 3,
                            number + "/9",
                            number % 4 == 3,
                            elsewhere));
        }
        return lines;
    }

    private static List<OfferedPost> posts(Hall hall) {
        List<OfferedPost> posts = new ArrayList<>();
        for (int places : hall.places()) {
            int link = hall.links().get(posts.size() % hall.links().size());
            posts.add(Moves.offered(posts.size(), places, link));
        }
        return posts;
    }
}
