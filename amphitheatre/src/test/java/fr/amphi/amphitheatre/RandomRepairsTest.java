package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.RepairPlan.Placed;
import fr.amphi.amphitheatre.Session.Hall;
import fr.amphi.amphitheatre.Session.Move;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;

/** What holds of the repair plans of random amphitheatres, and of applying them. */
@Domain(Halls.class)
class RandomRepairsTest {

    private static final Set<RepairPlan.Why> LOST = EnumSet.noneOf(RepairPlan.Why.class);
    private static final Set<String> SEEN = new HashSet<>();

    /** Otherwise the properties would say little. */
    @AfterContainer
    static void every_way_to_lose_and_every_mutation_came_up() {
        assertThat(LOST).containsExactlyInAnyOrder(RepairPlan.Why.values());
        assertThat(SEEN).hasSize(MUTATIONS + 1);
    }

    private static final int MUTATIONS = 7;

    @Property
    void a_plan_is_what_walking_the_turns_one_by_one_finds(
            @ForAll Hall hall, @ForAll List<Move> moves, @ForAll Move move) {
        planned(
                hall,
                moves,
                move,
                (session, correction) -> {
                    RepairPlan plan = RepairPlan.of(session.state(), correction);
                    plan.lost().forEach(it -> LOST.add(it.why()));
                    assertThat(judged(session, correction, plan)).isEmpty();
                });
    }

    @Property
    void a_plan_changed_in_any_way_is_found_out(
            @ForAll Hall hall, @ForAll List<Move> moves, @ForAll Move move) {
        planned(
                hall,
                moves,
                move,
                (session, correction) ->
                        mutations(RepairPlan.of(session.state(), correction))
                                .forEach(wrong ->
                                        assertThat(judged(session, correction, wrong))
                                                .isNotEmpty()));
    }

    @Property
    void what_corrects_nothing_plans_nothing(@ForAll Hall hall, @ForAll List<Move> moves) {
        Session session = played(hall, moves);
        State state = session.state();
        List<Correction> nothing = new ArrayList<>();
        nothing.add(new Correction.OtherCallList(state.callList().lines()));
        state.offer().posts().stream()
                .filter(it -> !state.offer().isWithdrawn(it.post()))
                .forEach(it -> nothing.add(new Correction.OtherPlaces(it.post(), it.places())));
        for (Correction correction : nothing) {
            RepairPlan plan = RepairPlan.of(state, correction);
            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.replayFrom()).isZero();
            assertThat(plan.again()).isEmpty();
            assertThat(plan.kept()).hasSize(state.chosen());
        }
    }

    @Property
    void applying_a_plan_keeps_everybody_before_and_calls_everybody_else(
            @ForAll Hall hall, @ForAll List<Move> moves, @ForAll Move move) {
        planned(
                hall,
                moves,
                move,
                (session, correction) -> {
                    State before = session.state();
                    RepairPlan plan = RepairPlan.of(before, correction);
                    session.play(Repairs.repair(before, correction, plan.replayFrom()));
                    if (session.last() instanceof Decision.Refused) {
                        return;
                    }
                    SEEN.add("applied");
                    session.settle();
                    State after = session.state();
                    Set<String> gone = new HashSet<>();
                    plan.again().forEach(it -> gone.add(it.intern()));
                    plan.lost().forEach(it -> gone.add(it.choice().intern()));
                    for (CallListLine line : after.callList().lines()) {
                        int at = before.callList().positionOf(line.intern());
                        String held =
                                correction instanceof Correction.OtherPost(var who, var post)
                                                && who.equals(line.intern())
                                        ? post
                                        : at == 0 ? null : before.seat(at).post();
                        assertThat(InternConditions.seatOf(after, line.intern()).post())
                                .isEqualTo(gone.contains(line.intern()) ? null : held);
                    }
                    plan.again().stream()
                            .filter(it -> it.position() >= plan.replayFrom())
                            .map(it -> InternConditions.seatOf(after, it.intern()).status())
                            .forEach(it -> assertThat(it).isEqualTo(Seat.Status.WAITING));
                    if (plan.replayFrom() > 0) {
                        assertThat(after.cursor()).isLessThan(plan.replayFrom());
                        assertThat(after.stage()).isEqualTo(Stage.SUSPENDED);
                    }
                    assertThat(Fairness.check(session.events(), after))
                            .allMatch(it -> it.status() == Verdict.Status.HOLDS);
                });
    }

    @Property
    void nothing_is_corrected_but_by_the_plan_of_the_moment(
            @ForAll Hall hall, @ForAll List<Move> moves, @ForAll Move move) {
        planned(
                hall,
                moves,
                move,
                (session, correction) -> {
                    State state = session.state();
                    int from = RepairPlan.of(state, correction).replayFrom();
                    Command.Repair seen = Repairs.repair(state, correction, from);
                    assertThat(session.play(Repairs.other(seen, seen.basedOn(), "")))
                            .isInstanceOf(Decision.Refused.class);
                    assertThat(session.play(Repairs.other(seen, state.settled() - 1, seen.plan())))
                            .isInstanceOf(Decision.Refused.class);
                });
    }

    private static List<String> judged(Session session, Correction correction, RepairPlan plan) {
        return Judge.faults(session.events(), session.state(), correction, plan);
    }

    /** Somebody left out, somebody kept who loses, a post too many or too few, another position. */
    private static List<RepairPlan> mutations(RepairPlan it) {
        List<RepairPlan> wrong = new ArrayList<>();
        if (!it.kept().isEmpty()) {
            add(wrong, "kept", with(it, rest(it.kept()), it.lost(), it.offered(), it.replayFrom()));
        }
        if (!it.lost().isEmpty()) {
            List<Placed> more = new ArrayList<>(it.kept());
            more.add(it.lost().getFirst().choice());
            add(wrong, "lost", with(it, more, rest(it.lost()), it.offered(), it.replayFrom()));
        }
        if (!it.offered().isEmpty()) {
            RepairPlan.Offered one = it.offered().getFirst();
            add(
                    wrong,
                    "offered",
                    with(it, it.kept(), it.lost(), rest(it.offered()), it.replayFrom()));
            if (!one.posts().isEmpty()) {
                List<RepairPlan.Offered> fewer = new ArrayList<>(rest(it.offered()));
                fewer.add(
                        new RepairPlan.Offered(
                                one.position(), one.intern(), one.held(), rest(one.posts())));
                add(wrong, "post", with(it, it.kept(), it.lost(), fewer, it.replayFrom()));
            }
        }
        if (it.replayFrom() > 0) {
            add(wrong, "later", with(it, it.kept(), it.lost(), it.offered(), it.replayFrom() + 1));
            add(wrong, "never", with(it, it.kept(), it.lost(), it.offered(), 0));
        }
        if (!it.again().isEmpty()) {
            SEEN.add("again");
            wrong.add(
                    new RepairPlan(
                            it.version(),
                            it.kept(),
                            it.lost(),
                            it.offered(),
                            it.replayFrom(),
                            rest(it.again())));
        }
        return wrong;
    }

    private static void add(List<RepairPlan> plans, String what, RepairPlan plan) {
        SEEN.add(what);
        plans.add(plan);
    }

    private static RepairPlan with(
            RepairPlan it,
            List<Placed> kept,
            List<RepairPlan.Lost> lost,
            List<RepairPlan.Offered> offered,
            int from) {
        return new RepairPlan(it.version(), kept, lost, offered, from, it.again());
    }

    private static <T> List<T> rest(List<T> list) {
        return list.subList(1, list.size());
    }

    private static void planned(
            Hall hall, List<Move> moves, Move move, BiConsumer<Session, Correction> what) {
        Session session = played(hall, moves);
        Correction correction = Repairs.correction(session.state(), move);
        if (RepairPlan.refusal(session.state(), correction) == null) {
            what.accept(session, correction);
        }
    }

    private static Session played(Hall hall, List<Move> moves) {
        Session session = new Session(hall);
        session.play(new Command.Open());
        moves.forEach(session::play);
        session.settle();
        return session;
    }
}
