package fr.amphi.choice.reservation;

import fr.amphi.eventlog.StoredEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which amphitheatre keeps or has given what, as read. */
final class Holders {

    private final Map<String, Map<String, Set<Holding>>> byAmphitheatre = new HashMap<>();
    private long revision;

    synchronized void on(StoredEvent stored, ReservationEvent event, Reservation after) {
        revision++;
        String thing = stored.meta().aggregateId();
        switch (event) {
            case ReservationEvent.PlacesKnown _ -> {}
            case ReservationEvent.PlaceHeld it -> put(thing, it.amphitheatre(), after);
            case ReservationEvent.PlaceConfirmed it -> put(thing, it.amphitheatre(), after);
            case ReservationEvent.PlaceReleased it -> put(thing, it.amphitheatre(), after);
        }
    }

    private void put(String thing, String amphitheatre, Reservation after) {
        Set<Holding> own = new HashSet<>(after.holdings());
        own.removeIf(holding -> !holding.amphitheatre().equals(amphitheatre));
        Map<String, Set<Holding>> things =
                byAmphitheatre.computeIfAbsent(amphitheatre, _ -> new HashMap<>());
        if (own.isEmpty()) {
            things.remove(thing);
        } else {
            things.put(thing, Set.copyOf(own));
        }
    }

    synchronized Map<String, Set<Holding>> of(String amphitheatre) {
        return Map.copyOf(byAmphitheatre.getOrDefault(amphitheatre, Map.of()));
    }

    synchronized long revision() {
        return revision;
    }
}
