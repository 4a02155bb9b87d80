package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Session.Hall;
import fr.amphi.amphitheatre.Session.Move;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds of random amphitheatres with all commands mixed in. */
@Domain(Halls.class)
class RandomAmphitheatresTest {

    private static final Set<Class<? extends Command>> CORRECTIONS =
            Set.of(Command.CancelChoice.class, Command.Repair.class, Command.Settle.class);

    private static final Set<Class<?>> HAPPENED = new HashSet<>();
    private static final Set<How> CHOSEN = EnumSet.noneOf(How.class);
    private static final Set<Refusal.Code> REFUSED = EnumSet.noneOf(Refusal.Code.class);

    /** Otherwise the properties would say little. */
    @AfterContainer
    static void every_kind_of_event_and_the_refusals_of_a_session_came_up() {
        assertThat(HAPPENED).containsAll(EventTypes.table().values());
        assertThat(CHOSEN).containsAll(EnumSet.of(How.SELF, How.PROXY, How.WISH_LIST, How.MANAGER));
        assertThat(REFUSED)
                .contains(
                        Refusal.Code.NOT_OPEN,
                        Refusal.Code.SUSPENDED,
                        Refusal.Code.CLOSED,
                        Refusal.Code.PUBLISHED,
                        Refusal.Code.UNKNOWN_INTERN,
                        Refusal.Code.UNKNOWN_POST,
                        Refusal.Code.TURN_STARTED,
                        Refusal.Code.NOT_YOUR_TURN,
                        Refusal.Code.TURN_PASSED,
                        Refusal.Code.TURN_NOT_OVER,
                        Refusal.Code.ALREADY_CHOSEN,
                        Refusal.Code.PLACED_ELSEWHERE,
                        Refusal.Code.POST_TAKEN,
                        Refusal.Code.POST_WITHDRAWN,
                        Refusal.Code.POST_BLOCKED,
                        Refusal.Code.PLACES_TAKEN,
                        Refusal.Code.NO_REQUEST,
                        Refusal.Code.AGREEMENT_MISSING,
                        Refusal.Code.PROXY_GIVEN,
                        Refusal.Code.NO_PROXY,
                        Refusal.Code.TOO_MANY_PROXIES,
                        Refusal.Code.CHOICE_PENDING,
                        Refusal.Code.STILL_CHOOSING);
    }

    @Property
    void every_named_property_holds(@ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        assertThat(Fairness.check(session.events(), session.state()))
                .hasSize(fr.amphi.amphitheatre.Property.values().length)
                .allMatch(verdict -> verdict.status() == Verdict.Status.HOLDS);
    }

    @Property
    void a_refusal_changes_nothing_and_a_decision_depends_on_nothing_else(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = new Session(hall);
        for (Move move : moves) {
            State before = session.state();
            int recorded = session.events().size();
            session.play(move);
            if (session.last() instanceof Decision.Refused) {
                assertThat(session.events()).hasSize(recorded);
            }
            assertThat(before)
                    .isEqualTo(
                            Session.fold(
                                    State.initial("random"),
                                    session.events().subList(0, recorded)));
        }
    }

    @Property
    void nobody_is_refused_what_is_theirs_and_nobody_loses_it(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = new Session(hall);
        Rights rights = new Rights();
        rights.enter(session.events());
        for (Move move : moves) {
            int recorded = session.events().size();
            Map<String, String> held = rights.held();
            Command command = session.play(move);
            if (session.last() instanceof Decision.Refused) {
                assertThat(rights.isOwed(command)).isFalse();
                continue;
            }
            Instant deadline =
                    command instanceof Command.CreditOutage it ? rights.deadline(it) : null;
            if (deadline != null && session.state().pending().isEmpty()) {
                assertThat(session.state().turn().orElseThrow().deadline()).isEqualTo(deadline);
            }
            rights.enter(session.events().subList(recorded, session.events().size()));
            if (!CORRECTIONS.contains(command.getClass())) {
                assertThat(rights.held()).containsAllEntriesOf(held);
            }
        }
    }

    @Property
    void an_answer_settles_what_it_answers_and_as_it_says(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = new Session(hall);
        for (Move move : moves) {
            session.play(move);
            State state = session.state();
            if (state.pending().isEmpty()) {
                continue;
            }
            Event.ChoiceAsked asked = state.pending().get();
            assertThat(session.ask(new Command.Publish("2027-42")))
                    .isInstanceOf(Decision.Refused.class);
            assertThat(session.ask(new Command.Settle(state.asking() - 1, Settlement.GRANTED)))
                    .isEqualTo(new Decision.Accepted(List.of()));
            assertThat(session.ask(new Command.Settle(state.asking(), Settlement.UNKNOWN)))
                    .isInstanceOf(Decision.Refused.class);
            State taken = session.after(new Command.Settle(state.asking(), Settlement.taken(9)));
            assertThat(taken.offer().elsewhere(asked.post())).isEqualTo(9);
            assertThat(taken.seat(asked.position()).post()).isNotEqualTo(asked.post());
            if (asked.from() == null) {
                State placed =
                        session.after(
                                new Command.Settle(state.asking(), Settlement.PLACED_ELSEWHERE));
                assertThat(placed.callList().calls(asked.intern())).isFalse();
                assertThat(placed.seat(asked.position()).post()).isNull();
            }
        }
    }

    @Property
    void replaying_the_record_gives_the_live_state(@ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        State replayed = Session.fold(State.initial("random"), session.events());
        assertThat(replayed).isEqualTo(session.state());
        assertThat(replayed.chosen()).isEqualTo(count(replayed, Seat.Status.CHOSEN));
        assertThat(replayed.skipped())
                .isEqualTo(
                        count(replayed, Seat.Status.SKIPPED)
                                + count(replayed, Seat.Status.CANCELLED));
    }

    @Property
    void an_amphitheatre_can_always_be_brought_to_its_end(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        session.settle();
        session.callAll();
        session.play(new Command.Close());
        session.play(new Command.Publish("2027-42"));
        assertThat(session.state().stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Property
    void what_is_published_stands(@ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        session.settle();
        session.callAll();
        session.play(new Command.Close());
        session.play(new Command.Publish("2027-42"));
        int published = session.events().size();
        moves.forEach(session::play);
        assertThat(session.events()).hasSize(published);
    }

    @Property
    void the_simulation_foretells_what_wish_lists_give(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        session.settle();
        session.play(new Command.Resume());
        Simulation foretold = Simulation.of(session.state());
        List<Integer> toChoose = session.state().toChoose();
        session.settle();
        session.callAll();
        for (int position : toChoose) {
            assertThat(
                            Objects.equals(
                                    session.state().seat(position).post(),
                                    foretold.postObtained(position)))
                    .isTrue();
        }
    }

    @Property
    void erased_wish_lists_leave_results_as_they_are_and_nothing_diverges(
            @ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        List<Event> erased = session.events().stream().map(Mutations::withoutOpening).toList();
        State replayed = Session.fold(State.initial("random"), erased);
        assertThat(Results.of(replayed)).isEqualTo(Results.of(session.state()));
        assertThat(Fairness.check(erased))
                .noneMatch(verdict -> verdict.status() == Verdict.Status.VIOLATED);
    }

    @Property
    void the_openings_named_as_needed_are_enough(@ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        assertThat(Fairness.check(Mutations.onlyNeededOpenings(session.events())))
                .allMatch(verdict -> verdict.status() == Verdict.Status.HOLDS);
    }

    private static Session played(Hall hall, List<Move> moves) {
        Session session = new Session(hall);
        for (Move move : moves) {
            session.play(move);
            if (session.last() instanceof Decision.Refused(Refusal refusal)) {
                REFUSED.add(refusal.code());
            }
        }
        for (Event event : session.events()) {
            HAPPENED.add(event.getClass());
            if (event instanceof Event.ChoiceMade choice) {
                CHOSEN.add(choice.how());
            }
        }
        return session;
    }

    private static int count(State state, Seat.Status status) {
        return (int)
                IntStream.rangeClosed(1, state.callList().size())
                        .filter(position -> state.seat(position).status() == status)
                        .count();
    }
}
