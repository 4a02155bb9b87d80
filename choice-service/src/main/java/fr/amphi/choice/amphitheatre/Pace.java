package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.SkipCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a turn takes here: the mean of the last ones that somebody took or let run out. Turns
 * that a manager hands to wish lists, many at one instant, say nothing about those to come.
 */
final class Pace {

    private static final int FEWEST = 3;
    private static final int MOST = 20;

    private final Deque<Duration> turns = new ArrayDeque<>();
    private Event.@Nullable TurnStarted running;

    void on(Event.TurnStarted turn) {
        running = turn;
    }

    void on(Event.ChoiceMade choice) {
        ended(choice.at(), choice.how() != How.WISH_LIST);
    }

    void on(Event.InternSkipped skip) {
        ended(skip.at(), skip.cause() == SkipCause.BY_MANAGER);
    }

    void on(Event.AmphitheatreSuspended pause) {
        running = null;
    }

    private void ended(Instant at, boolean byPerson) {
        if (running != null && (byPerson || !at.isBefore(running.deadline()))) {
            turns.addLast(Duration.between(running.at(), at));
        }
        if (turns.size() > MOST) {
            turns.removeFirst();
        }
        running = null;
    }

    /** Empty before three such turns. */
    Optional<Duration> mean() {
        return turns.size() < FEWEST
                ? Optional.empty()
                : Optional.of(
                        turns.stream()
                                .reduce(Duration.ZERO, Duration::plus)
                                .dividedBy(turns.size()));
    }
}
