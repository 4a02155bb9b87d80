package fr.amphi.choice.reservation;

import fr.amphi.choice.reservation.ReservationCommand.Confirm;
import fr.amphi.choice.reservation.ReservationCommand.Hold;
import fr.amphi.choice.reservation.ReservationCommand.Know;
import fr.amphi.choice.reservation.ReservationCommand.Release;
import fr.amphi.choice.reservation.ReservationEvent.PlaceConfirmed;
import fr.amphi.choice.reservation.ReservationEvent.PlaceHeld;
import fr.amphi.choice.reservation.ReservationEvent.PlaceReleased;
import fr.amphi.choice.reservation.ReservationEvent.PlacesKnown;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides reservations: never more kept and given than there are places. */
public final class ReservationDomain
        implements Domain<ReservationCommand, ReservationEvent, Reservation> {

    /** Every place is given for good. */
    public static final String TAKEN = "TAKEN";

    /** Every place is given or kept; one that is kept may come free again. */
    public static final String HELD = "HELD";

    @Override
    public Reservation initial(String thing) {
        return Reservation.NONE;
    }

    @Override
    public Decision<ReservationEvent> decide(
            Reservation state, ReservationCommand command, Instant now) {
        return switch (command) {
            case Hold it -> hold(state, it);
            case Confirm it -> confirm(state, it);
            case Release it -> release(state, it);
            case Know it -> new Decision.Accepted<>(known(state, it.amphitheatre(), it.places()));
        };
    }

    @Override
    public Reservation evolve(Reservation state, ReservationEvent event) {
        return state.after(event);
    }

    private static Decision<ReservationEvent> hold(Reservation state, Hold it) {
        Optional<Holding> own = state.of(it.amphitheatre(), it.intern());
        if (own.isPresent() && own.get().asking() >= it.asking()) {
            return Decision.accept();
        }
        PlaceHeld held = new PlaceHeld(it.amphitheatre(), it.intern(), it.asking());
        return own.isPresent()
                ? Decision.accept(held)
                : take(state, it.amphitheatre(), it.places(), held);
    }

    private static Decision<ReservationEvent> confirm(Reservation state, Confirm it) {
        Optional<Holding> own = state.of(it.amphitheatre(), it.intern());
        if (own.isPresent()) {
            return own.get().confirmed()
                    ? Decision.accept()
                    : Decision.accept(
                            new PlaceConfirmed(it.amphitheatre(), it.intern(), own.get().asking()));
        }
        return take(
                state,
                it.amphitheatre(),
                it.places(),
                new PlaceConfirmed(it.amphitheatre(), it.intern(), it.asking()));
    }

    private static Decision<ReservationEvent> release(Reservation state, Release it) {
        return state.of(it.amphitheatre(), it.intern())
                .filter(own -> own.asking() == it.asking())
                .map(_ ->
                        Decision.<ReservationEvent>accept(
                                new PlaceReleased(it.amphitheatre(), it.intern(), it.asking())))
                .orElseGet(Decision::accept);
    }

    private static Decision<ReservationEvent> take(
            Reservation state, String amphitheatre, int places, ReservationEvent taken) {
        Reservation informed = state.knowing(amphitheatre, places);
        if (informed.holdings().size() >= informed.capacity()) {
            return Decision.refuse(full(informed, amphitheatre, places));
        }
        List<ReservationEvent> events = new ArrayList<>(known(state, amphitheatre, places));
        events.add(taken);
        return new Decision.Accepted<>(events);
    }

    private static List<ReservationEvent> known(
            Reservation state, String amphitheatre, int places) {
        Integer before = state.places().get(amphitheatre);
        return before != null && before == places
                ? List.of()
                : List.of(new PlacesKnown(amphitheatre, places));
    }

    private static Refusal full(Reservation state, String amphitheatre, int places) {
        long given = state.holdings().stream().filter(Holding::confirmed).count();
        List<String> own =
                state.holdings().stream()
                        .filter(h -> h.amphitheatre().equals(amphitheatre))
                        .map(h -> h.intern() + "|" + h.asking())
                        .toList();
        return new Refusal(
                given >= state.capacity() ? TAKEN : HELD,
                "Toutes les places sont réservées.",
                Map.of("lost", state.lostTo(amphitheatre, places), "own", own));
    }
}
