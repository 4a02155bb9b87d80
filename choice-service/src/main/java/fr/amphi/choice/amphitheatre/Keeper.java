package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.SharedPost;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.Shared;
import fr.amphi.choice.pool.SharedKnowledge;
import fr.amphi.choice.reservation.Holding;
import fr.amphi.choice.reservation.Reservation;
import fr.amphi.choice.reservation.ReservationCommand.Confirm;
import fr.amphi.choice.reservation.ReservationCommand.Know;
import fr.amphi.choice.reservation.Reservations;
import fr.amphi.choice.reservation.Things;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.problem.CommandIdReused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an amphitheatre and the reservations true to each other: what it shares is declared in its
 * record, what it gave is confirmed, what it no longer needs given back, what others gave told to
 * it. Every step may be left at any point and done again.
 */
final class Keeper {

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final SharedKnowledge shared;
    private final Reservations reservations;
    private final Reserver reserver;
    private final Giving giving;
    private final Map<String, String> looked = new ConcurrentHashMap<>();

    Keeper(SharedKnowledge shared, Reservations reservations, Reserver reserver, Giving giving) {
        this.shared = shared;
        this.reservations = reservations;
        this.reserver = reserver;
        this.giving = giving;
    }

    /** What it shares by what is known now; declared in its record until it is published. */
    Shared declare(State state) {
        Shared known = shared.of(AmphitheatreId.pool(state.id()));
        boolean declared =
                state.sharedInterns().containsAll(known.interns())
                        && known.posts().entrySet().stream()
                                .allMatch(post ->
                                        state.reservedWith(post.getKey()).equals(post.getValue()));
        if (!declared && state.stage() != Stage.PUBLISHED) {
            give(state.id(), "declare " + state.version(), declaration(known));
        }
        return known;
    }

    static Command declaration(Shared known) {
        return new Command.DeclareSharing(
                known.posts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(post -> new SharedPost(post.getKey(), post.getValue()))
                        .toList(),
                known.interns());
    }

    /** Once over an amphitheatre that this instance owns, when anything is new since. */
    void look(State state) {
        String seen = state.version() + " " + reservations.revision() + " " + shared.revision();
        if (!seen.equals(looked.get(state.id()))) {
            lookAgain(state);
            looked.put(state.id(), seen);
        }
    }

    private void lookAgain(State state) {
        if (state.stage() != Stage.PUBLISHED) {
            declare(state);
        }
        List<Booking> held = Booking.held(state, Reserver.reservedIn(state), state.sharedInterns());
        confirm(state, held, false);
        release(state, held);
        if (state.pending().isPresent()) {
            reserver.settle(state);
        } else if (state.stage() != Stage.PUBLISHED) {
            tell(state);
        }
    }

    /**
     * @param await until this instance has read what was confirmed
     */
    void confirm(State state, List<Booking> held, boolean await) {
        Map<String, Long> versions = new HashMap<>();
        for (Booking booking : held) {
            Reservation known = reservations.of(booking.thing());
            boolean confirmed =
                    known.of(state.id(), booking.intern()).filter(Holding::confirmed).isPresent();
            if (!confirmed) {
                Outcome outcome =
                        reservations.give(
                                booking.thing(),
                                "confirm %s %s %d %d"
                                        .formatted(
                                                state.id(),
                                                booking.intern(),
                                                booking.asking(),
                                                reservations.version(booking.thing())),
                                new Confirm(
                                        state.id(),
                                        booking.intern(),
                                        booking.asking(),
                                        booking.places()));
                switch (outcome) {
                    case Outcome.Recorded recorded ->
                            versions.merge(booking.thing(), recorded.version(), Math::max);
                    case Outcome other ->
                            log.error("{}: {} is not its own, {}", state.id(), booking, other);
                }
            }
        }
        if (await) {
            versions.forEach(reservations::await);
        }
    }

    /** An asking that the state has seen settled is never the reason for a place again. */
    private void release(State state, List<Booking> held) {
        Set<String> needed =
                held.stream().map(one -> one.intern() + one.thing()).collect(Collectors.toSet());
        reservations
                .heldBy(state.id())
                .forEach((thing, holdings) -> {
                    for (Holding holding : holdings) {
                        if (!needed.contains(holding.intern() + thing)
                                && holding.asking() <= state.version()
                                && holding.asking() != state.asking()) {
                            reserver.release(state, thing, holding.intern(), holding.asking());
                        }
                    }
                });
    }

    void tell(State state) {
        String campaign = AmphitheatreId.pool(state.id()).campaign();
        for (OfferedPost post : state.offer().posts()) {
            List<String> places = state.reservedWith(post.post());
            if (!places.isEmpty()) {
                tellTaken(
                        state,
                        post.post(),
                        places.stream().map(p -> Things.post(campaign, p)).toList());
            }
        }
        for (CallListLine line : state.callList().lines()) {
            if (state.sharedInterns().contains(line.intern())) {
                Reservation of = reservations.of(Things.intern(campaign, line.intern()));
                boolean placed = of.givenBesides(state.id()) > 0;
                boolean here =
                        state.seat(state.callList().positionOf(line.intern())).post() != null;
                if (placed != line.placedElsewhere() && !here) {
                    give(
                            state.id(),
                            "placed %s %s %d".formatted(line.intern(), placed, state.version()),
                            new Command.TellPlaced(line.intern(), placed));
                }
            }
        }
    }

    private void tellTaken(State state, String post, List<String> things) {
        int known = state.places(post);
        int lost = 0;
        for (String thing : things) {
            Reservation of = reservations.of(thing);
            Integer told = of.places().get(state.id());
            if (told != null && told != known) {
                reservations.give(
                        thing,
                        "know %s %d %d".formatted(state.id(), known, state.version()),
                        new Know(state.id(), known));
            }
            lost = Math.max(lost, of.lostTo(state.id(), known));
        }
        if (lost != state.offer().elsewhere(post)) {
            give(
                    state.id(),
                    "taken %s %d %d".formatted(post, lost, state.version()),
                    new Command.TellTaken(post, lost));
        }
    }

    /** True when nothing is kept for a choice of this amphitheatre any more. */
    boolean isSettled(State state) {
        return state.pending().isEmpty()
                && reservations.heldBy(state.id()).values().stream()
                        .flatMap(Set::stream)
                        .allMatch(Holding::confirmed)
                && Booking.held(state, Reserver.reservedIn(state), state.sharedInterns()).stream()
                        .allMatch(one ->
                                reservations
                                        .of(one.thing())
                                        .of(state.id(), one.intern())
                                        .filter(Holding::confirmed)
                                        .isPresent());
    }

    private void give(String amphitheatre, String name, Command command) {
        try {
            giving.give(CommandIds.derive(amphitheatre, name), amphitheatre, command);
        } catch (CommandIdReused overtaken) {
            log.debug("{}: {} was given otherwise by another instance", amphitheatre, name);
        }
    }
}
