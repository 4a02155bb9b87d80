package fr.amphi.choice.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.SkipCause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int LONGEST = 180;

    private final Pace pace = new Pace();
    private Instant now = Instant.parse("2027-03-24T13:00:00Z");

    @Test
    void nothingIsSaidBeforeThreeTurnsWereTaken() {
        choose(How.SELF, 30);
        choose(How.MANAGER, 40);
        assertThat(pace.mean()).isEmpty();
        choose(How.SELF, 50);
        assertThat(pace.mean()).contains(Duration.ofSeconds(40));
    }

    @Test
    void turnsHandedToWishListsAtOneInstantAreNotCounted() {
        choose(How.SELF, 60);
        choose(How.SELF, 60);
        choose(How.SELF, 60);
        for (int i = 0; i < 100; i++) {
            choose(How.WISH_LIST, 0);
            skip(SkipCause.PLACED_ELSEWHERE, 0);
            skip(SkipCause.NO_WISH_POSSIBLE, 0);
        }
        assertThat(pace.mean()).contains(Duration.ofSeconds(60));
    }

    @Test
    void turnsThatRanOutAreCountedWhateverEndedThem() {
        choose(How.WISH_LIST, LONGEST);
        skip(SkipCause.TURN_EXPIRED, LONGEST);
        skip(SkipCause.BY_MANAGER, 60);
        assertThat(pace.mean()).contains(Duration.ofSeconds(140));
    }

    @Test
    void aTurnThatWasSuspendedIsNotCounted() {
        choose(How.SELF, 60);
        choose(How.SELF, 60);
        start();
        pace.on(new Event.AmphitheatreSuspended("panne", 10L, now));
        now = now.plusSeconds(3600);
        choice(How.SELF);
        assertThat(pace.mean()).isEmpty();
        choose(How.SELF, 60);
        assertThat(pace.mean()).contains(Duration.ofSeconds(60));
    }

    @Test
    void onlyTheLastTwentyTurnsCount() {
        for (int i = 0; i < 20; i++) {
            choose(How.SELF, 100);
        }
        for (int i = 0; i < 20; i++) {
            choose(How.SELF, 20);
        }
        assertThat(pace.mean()).contains(Duration.ofSeconds(20));
    }

    private void choose(How how, int seconds) {
        start();
        now = now.plusSeconds(seconds);
        choice(how);
    }

    private void skip(SkipCause cause, int seconds) {
        start();
        now = now.plusSeconds(seconds);
        pace.on(new Event.InternSkipped(1, "i", cause, null, now));
    }

    private void start() {
        pace.on(new Event.TurnStarted(1, "i", now, now.plusSeconds(LONGEST)));
    }

    private void choice(How how) {
        pace.on(new Event.ChoiceMade(1, "i", "p", how, 1, null, now));
    }
}
