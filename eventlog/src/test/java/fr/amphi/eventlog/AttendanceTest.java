package fr.amphi.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is owed for how long nobody served, seen by one owner. */
class AttendanceTest {

    private static final Instant START = SimProcess.START;

    private final Fold<Tally.Added, Tally.Jar> fold =
            new Fold<>(new Tally(), new Records<>("tally", new Tally.Codec(), null));
    private final Attendance<Tally.Put, Tally.Added, Tally.Jar> attendance =
            new Attendance<>(new Tally(), new At(), new Before());
    private Instant now = START;
    private int announced;

    @Test
    void whatWasOwedButNotRecordedIsOwedAgainAndForLonger() {
        onTheClock();
        now = START.plusSeconds(8);
        assertThat(owed()).hasSize(1);
        now = START.plusSeconds(20);
        assertThat(owed()).as("the first term recorded nothing").hasSize(1);
        attendance.serving(fold);
        assertThat(owed()).as("served just now").isEmpty();
    }

    @Test
    void nobodyIsToldOfAnOwnerWhoStillOwes() {
        onTheClock();
        now = START.plusSeconds(8);
        owed();
        assertThat(announced).isZero();
        attendance.serving(fold);
        assertThat(announced).isEqualTo(1);
    }

    @Test
    void aHandOverIsNoOutage() {
        onTheClock();
        now = START.plusSeconds(1);
        assertThat(owed()).isEmpty();
    }

    private List<Submission<Tally.Put>> owed() {
        return attendance.owed(fold);
    }

    /** A jar with three marbles, put in a second before the last owner was heard. */
    private void onTheClock() {
        Fold<Tally.Added, Tally.Jar>.Scratch scratch = fold.scratch();
        scratch.evolve(
                new EventMeta("a", 1, START.minusSeconds(1), new UUID(0, 1)),
                new Tally.Added(3, ""));
        scratch.publish(0, List.of(0L));
    }

    private final class Before implements Presence {
        @Override
        public boolean assigned() {
            return true;
        }

        @Override
        public void serving() {
            announced++;
        }

        @Override
        public Optional<Instant> lastServed() {
            return Optional.of(START);
        }
    }

    private final class At implements Strands {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanoTime() {
            return now.toEpochMilli() * 1_000_000;
        }

        @Override
        public Strand start(String name, Runnable body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Bell bell() {
            throw new UnsupportedOperationException();
        }
    }
}
