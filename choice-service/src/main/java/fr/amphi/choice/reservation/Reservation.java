package fr.amphi.choice.reservation;

import fr.amphi.choice.reservation.ReservationEvent.PlaceConfirmed;
import fr.amphi.choice.reservation.ReservationEvent.PlaceHeld;
import fr.amphi.choice.reservation.ReservationEvent.PlaceReleased;
import fr.amphi.choice.reservation.ReservationEvent.PlacesKnown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that several amphitheatres may give, and who has it.
 *
 * @param places by amphitheatre, as each knows them
 * @param holdings in the order they came
 */
public record Reservation(Map<String, Integer> places, List<Holding> holdings) {

    public static final Reservation NONE = new Reservation(Map.of(), List.of());

    public Reservation {
        places = Map.copyOf(places);
        holdings = List.copyOf(holdings);
    }

    /** The least that any amphitheatre knows of: nobody gives more. */
    public int capacity() {
        return places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    public Optional<Holding> of(String amphitheatre, String intern) {
        return holdings.stream().filter(h -> h.isOf(amphitheatre, intern)).findFirst();
    }

    /** Places that other amphitheatres have given for good. */
    public int givenBesides(String amphitheatre) {
        return (int)
                holdings.stream()
                        .filter(h -> h.confirmed() && !h.amphitheatre().equals(amphitheatre))
                        .count();
    }

    /**
     * Places that are not an amphitheatre's to give, of those it knows: given by others, or fewer
     * by what another knows.
     */
    public int lostTo(String amphitheatre, int known) {
        int fewer = places.isEmpty() ? 0 : Math.max(0, known - capacity());
        return givenBesides(amphitheatre) + fewer;
    }

    Reservation knowing(String amphitheatre, int known) {
        Map<String, Integer> more = new HashMap<>(places);
        more.put(amphitheatre, known);
        return new Reservation(more, holdings);
    }

    Reservation after(ReservationEvent event) {
        return switch (event) {
            case PlacesKnown it -> knowing(it.amphitheatre(), it.places());
            case PlaceHeld it ->
                    with(new Holding(it.amphitheatre(), it.intern(), it.asking(), false));
            case PlaceConfirmed it ->
                    with(new Holding(it.amphitheatre(), it.intern(), it.asking(), true));
            case PlaceReleased it ->
                    new Reservation(places, without(it.amphitheatre(), it.intern()));
        };
    }

    private Reservation with(Holding holding) {
        List<Holding> more = without(holding.amphitheatre(), holding.intern());
        more.add(holding);
        return new Reservation(places, more);
    }

    private List<Holding> without(String amphitheatre, String intern) {
        List<Holding> rest = new ArrayList<>(holdings);
        rest.removeIf(h -> h.isOf(amphitheatre, intern));
        return rest;
    }
}
