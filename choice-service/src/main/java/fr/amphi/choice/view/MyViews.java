package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.Simulation;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.WishList;
import fr.amphi.amphitheatre.WishStanding;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.contracts.How;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one intern sees; the simulation is computed once per version for all of them. */
final class MyViews {

    private final Journal journal;
    private final InstantSource clock;
    private final PerVersion<Simulation> simulations = new PerVersion<>(Simulation::of);

    MyViews(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    MyView of(State state, int position) {
        Simulation simulation = simulations.of(state);
        WishList list = state.wishes(position);
        int before = state.before(position);
        Seat seat = state.seat(position);
        return new MyView(
                state.id(),
                state.stage(),
                state.callList().internAt(position),
                position,
                state.callList().size(),
                before,
                Detail.Status.of(seat),
                state.deferral(position),
                decision(state, position).orElse(null),
                wishes(simulation, position),
                simulated(simulation, position),
                turn(state),
                state.sealedChoice(position).orElse(null),
                list.version(),
                list.at(),
                MyView.Blocked.of(state, position),
                expectedAt(state, position, before),
                Slot.ofPosition(state, position),
                Slot.awaited(state),
                state.version(),
                clock.instant());
    }

    /** As if the intern had ranked these wishes. */
    Trial trying(State state, int position, List<String> wishes) {
        Simulation simulation = Simulation.trying(state, position, wishes);
        return new Trial(
                simulated(simulation, position), wishes(simulation, position), state.version());
    }

    /** A simulation with wishes that are not saved. */
    record Trial(MyView.Simulated simulation, List<MyView.Wish> wishes, long version) {}

    private Optional<MyView.Decision> decision(State state, int position) {
        Seat seat = state.seat(position);
        if (seat.at() == null) {
            return Optional.empty();
        }
        return journal.of(state.id())
                .decision(state.callList().internAt(position))
                .map(d ->
                        new MyView.Decision(
                                seat.post(),
                                How.valueOf(seat.how().name()),
                                seat.cause() == null ? null : seat.cause().name(),
                                d.text(),
                                d.meta().at(),
                                d.meta().commandId(),
                                d.meta().version()));
    }

    private static List<MyView.Wish> wishes(Simulation simulation, int position) {
        return simulation.standings(position).stream().map(MyViews::wish).toList();
    }

    private static MyView.Wish wish(WishStanding standing) {
        WishStanding.Block block = standing.blocked();
        return new MyView.Wish(
                standing.post(),
                standing.left(),
                standing.wantedByBetter(),
                availability(standing),
                standing.takenBy(),
                block == null ? null : MyView.Block.of(block.now(), block.why()));
    }

    private static MyView.Availability availability(WishStanding standing) {
        if (standing.left() == 0) {
            return MyView.Availability.TAKEN;
        }
        boolean blocked = standing.blocked() != null && standing.blocked().now();
        return blocked ? MyView.Availability.BLOCKED : MyView.Availability.FREE;
    }

    private static MyView.Simulated simulated(Simulation simulation, int position) {
        int order = simulation.orderObtained(position);
        return new MyView.Simulated(
                simulation.postObtained(position),
                order == 0 ? null : order,
                simulation.likelihood(position));
    }

    private static Detail.@Nullable RunningTurn turn(State state) {
        return state.turn().map(t -> Detail.RunningTurn.of(state, t, null)).orElse(null);
    }

    private @Nullable Instant expectedAt(State state, int position, int before) {
        Optional<Duration> pace = journal.of(state.id()).pace();
        Duration turn =
                pace.or(() -> state.plan().map(p -> Duration.ofSeconds(p.secondsPerTurn())))
                        .orElse(Duration.ZERO);
        Slot slot = Slot.ofPosition(state, position);
        boolean waits = state.seat(position).status() == Seat.Status.WAITING;
        if (slot != null && !slot.begun() && waits) {
            return slot.turnOf(position, pace.orElse(Duration.ofSeconds(slot.secondsPerTurn())));
        }
        return switch (state.stage()) {
            case SCHEDULED ->
                    state.plan().map(p -> p.opensAt().plus(turn.multipliedBy(before))).orElse(null);
            case OPEN -> clock.instant().plus(turn.multipliedBy(before));
            case NONE, SUSPENDED, CLOSED, PUBLISHED -> null;
        };
    }
}
