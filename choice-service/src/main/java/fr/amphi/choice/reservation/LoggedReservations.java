package fr.amphi.choice.reservation;

import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Outcome;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.command.Reactions;
import fr.amphi.kit.problem.TryLater;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** The reservations as this instance has read them in their log. */
final class LoggedReservations implements Reservations {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Follower<ReservationEvent, Reservation> follower;
    private final Reactions<ReservationCommand> reactions;
    private final Holders holders;

    LoggedReservations(
            Follower<ReservationEvent, Reservation> follower,
            Reactions<ReservationCommand> reactions,
            Holders holders) {
        this.follower = follower;
        this.reactions = reactions;
        this.holders = holders;
    }

    @Override
    public Outcome give(String thing, String name, ReservationCommand command) {
        UUID id = CommandIds.derive(thing, name);
        return reactions.give(id, thing, command);
    }

    @Override
    public Reservation of(String thing) {
        requireReady();
        return follower.state(thing).map(Versioned::state).orElse(Reservation.NONE);
    }

    @Override
    public long version(String thing) {
        return follower.state(thing).map(Versioned::version).orElse(0L);
    }

    @Override
    public void await(String thing, long version) {
        if (version > 0) {
            try {
                follower.atLeast(thing, version, PATIENCE).join();
            } catch (CompletionException e) {
                throw new TryLater(Duration.ofSeconds(1), thing + " not read that far yet");
            }
        }
    }

    @Override
    public Map<String, Set<Holding>> heldBy(String amphitheatre) {
        requireReady();
        return holders.of(amphitheatre);
    }

    @Override
    public long revision() {
        return holders.revision();
    }

    private void requireReady() {
        if (!follower.caughtUp() || follower.failure().isPresent()) {
            throw new TryLater(Duration.ofSeconds(1), "the reservations are not read to their end");
        }
    }
}
