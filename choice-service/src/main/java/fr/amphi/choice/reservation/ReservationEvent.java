package fr.amphi.choice.reservation;

import java.util.Map;

/** What has happened to something that several amphitheatres may give. */
public sealed interface ReservationEvent {

    /** Event type names; a name, once in a log, stays for ever. */
    Map<String, Class<? extends ReservationEvent>> TYPES =
            Map.of(
                    "places-known", PlacesKnown.class,
                    "place-held", PlaceHeld.class,
                    "place-confirmed", PlaceConfirmed.class,
                    "place-released", PlaceReleased.class);

    record PlacesKnown(String amphitheatre, int places) implements ReservationEvent {}

    record PlaceHeld(String amphitheatre, String intern, long asking) implements ReservationEvent {}

    record PlaceConfirmed(String amphitheatre, String intern, long asking)
            implements ReservationEvent {}

    record PlaceReleased(String amphitheatre, String intern, long asking)
            implements ReservationEvent {}
}
