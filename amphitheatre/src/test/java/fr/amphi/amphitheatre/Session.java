package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A random amphitheatre being held: moves become commands, accepted ones the record. */
final class Session {

    /** One random step; the numbers are read as the kind of command asks. */
    record Move(int kind, int intern, int post, int number) {}

    /** A random hall: flags of the interns, and places and links of the posts. */
    record Hall(List<Boolean> elsewhere, List<Integer> places, List<Integer> links) {}

    /** Steps that no amphitheatre takes: with a rule broken, some never end. */
    static final int ENDLESS = 200;

    private final List<Event> events = new ArrayList<>();
    private State state = State.initial("random");
    private Instant now = Given.NINE;
    private Decision last = new Decision.Accepted(List.of());

    Session(Hall hall) {
        play(
                new Command.Schedule(
                        Given.POOL, Given.NINE, 60, lines(hall), posts(hall), rules(hall)));
        if (hall.elsewhere().size() % 2 == 0) {
            play(new Command.SetBlockingRules(RandomRules.of(hall.hashCode()), null));
        }
        if (hall.places().size() % 3 == 0) {
            play(Sharings.twoPools());
        }
        if (hall.places().size() % 4 == 0) {
            play(new Command.SetSessions(sessions(), null));
        }
    }

    /** What the move was read as. */
    Command play(Move move) {
        now = now.plusSeconds(move.number());
        Command command = new Moves(state, move).command();
        play(command);
        return command;
    }

    Decision play(Command command) {
        last = Amphitheatre.decide(state, command, now);
        if (last instanceof Decision.Accepted(List<Event> more)) {
            events.addAll(more);
            state = fold(state, more);
        }
        return last;
    }

    /** What a command would lead to now. */
    Decision ask(Command command) {
        return Amphitheatre.decide(state, command, now);
    }

    /** The state that an accepted command would lead to now. */
    State after(Command command) {
        return fold(state, ((Decision.Accepted) ask(command)).events());
    }

    /** Whatever waits is reserved. */
    void settle() {
        for (int choice = 0; state.pending().isPresent(); choice++) {
            assertThat(choice).isLessThan(ENDLESS);
            play(new Command.Settle(state.asking(), Settlement.GRANTED));
        }
    }

    /** Opened, resumed, and everybody left called, session after session. */
    void callAll() {
        play(new Command.Open());
        play(new Command.Resume());
        int session = 0;
        do {
            assertThat(session++).isLessThan(ENDLESS);
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

    private static List<ChoiceSession> sessions() {
        return List.of(
                new ChoiceSession(1, Given.NINE, null, 60),
                new ChoiceSession(2, Given.NINE.plusSeconds(300), null, 90));
    }

    /** Placements beyond the order need agreements in most halls, in some their rank too. */
    private static RuleProfile rules(Hall hall) {
        return switch (hall.elsewhere().size() % 3) {
            case 0 -> Given.RULES;
            case 1 -> Given.AT_RANK;
            default -> Given.AGREED;
        };
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
