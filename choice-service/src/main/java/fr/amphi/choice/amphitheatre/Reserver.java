package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Settlement;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.reservation.ReservationCommand.Confirm;
import fr.amphi.choice.reservation.ReservationCommand.Hold;
import fr.amphi.choice.reservation.ReservationCommand.Release;
import fr.amphi.choice.reservation.ReservationDomain;
import fr.amphi.choice.reservation.Reservations;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Brings a choice that waits to its end: everything it needs is kept for it, then it is made; or
 * something is given elsewhere, then it is declined. Every step has its command id from the asking,
 * so that anybody may do it again, or at the same time, from anywhere it was left.
 */
final class Reserver {

    private final Reservations reservations;
    private final Giving giving;

    Reserver(Reservations reservations, Giving giving) {
        this.reservations = reservations;
        this.giving = giving;
    }

    /**
     * Settles the choice that waits in a state.
     *
     * @throws TryLater while a place is kept for somebody whose choice is not settled yet
     */
    Outcome settle(State state) {
        for (Booking booking : Booking.asked(state)) {
            if (hold(state, booking) instanceof Outcome.Refused refused) {
                return decline(state, booking, refused.refusal());
            }
        }
        return settle(state.id(), state.asking(), Settlement.GRANTED);
    }

    /** How a choice was settled, where it was. */
    Outcome settled(String amphitheatre, long asking) {
        return settle(amphitheatre, asking, Settlement.UNKNOWN);
    }

    private Outcome hold(State state, Booking booking) {
        Outcome outcome = give(state, booking);
        if (outcome instanceof Outcome.Refused refused && gaveBack(state, booking, refused)) {
            return give(state, booking);
        }
        return outcome;
    }

    private Outcome give(State state, Booking booking) {
        return reservations.give(
                booking.thing(),
                "hold %s %s %d %d"
                        .formatted(
                                state.id(), booking.intern(), booking.asking(), booking.places()),
                new Hold(state.id(), booking.intern(), booking.asking(), booking.places()));
    }

    /** What a choice that was made had asked for is its for good; left undone, it is done later. */
    void confirm(String amphitheatre, List<Booking> bookings) {
        for (Booking booking : bookings) {
            reservations.give(
                    booking.thing(),
                    "confirm %s %s %d".formatted(amphitheatre, booking.intern(), booking.asking()),
                    new Confirm(
                            amphitheatre, booking.intern(), booking.asking(), booking.places()));
        }
    }

    /** What this amphitheatre keeps of a full thing without need makes room first. */
    private boolean gaveBack(State state, Booking booking, Outcome.Refused refused) {
        Set<String> needed =
                Booking.held(state, reservedIn(state), state.sharedInterns()).stream()
                        .filter(one -> one.thing().equals(booking.thing()))
                        .map(Booking::intern)
                        .collect(Collectors.toSet());
        boolean any = false;
        if (refused.refusal().figures().get("own") instanceof List<?> own) {
            for (Object one : own) {
                String[] parts = one.toString().split("\\|", 2);
                long asking = Long.parseLong(parts[1]);
                // a state knows nothing of what was asked after it
                if (!needed.contains(parts[0]) && asking < state.asking()) {
                    release(state, booking.thing(), parts[0], asking);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Gives back what was kept for an asking that this state has seen settled. */
    void release(State state, String thing, String intern, long asking) {
        reservations.give(
                thing,
                "release %s %s %d".formatted(state.id(), intern, asking),
                new Release(state.id(), intern, asking));
    }

    static Map<String, List<String>> reservedIn(State state) {
        return state.sharedPosts().stream()
                .collect(Collectors.toMap(post -> post, state::reservedWith));
    }

    private Outcome decline(State state, Booking booking, Refusal why) {
        if (!why.code().equals(ReservationDomain.TAKEN)) {
            throw new TryLater(Duration.ofSeconds(1), booking.thing() + " is kept for another one");
        }
        boolean ofIntern = booking.thing().endsWith(":intern:" + booking.intern());
        int lost = why.figures().get("lost") instanceof Number n ? n.intValue() : booking.places();
        return settle(
                state.id(),
                booking.asking(),
                ofIntern ? Settlement.PLACED_ELSEWHERE : Settlement.taken(lost));
    }

    /** The settlement is no part of what is asked: the first one to be recorded is the one. */
    private Outcome settle(String amphitheatre, long asking, Settlement settlement) {
        UUID id = CommandIds.derive(amphitheatre, "settle " + asking);
        return giving.give(id, amphitheatre, new Command.Settle(asking, settlement));
    }
}
