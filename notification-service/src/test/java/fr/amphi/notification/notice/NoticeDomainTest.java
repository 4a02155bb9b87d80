package fr.amphi.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.notification.notice.NoticeCommand.EndMail;
import fr.amphi.notification.notice.NoticeCommand.MarkRead;
import fr.amphi.notification.notice.NoticeCommand.StartMail;
import fr.amphi.notification.notice.NoticeCommand.Tell;
import fr.amphi.notification.notice.NoticeEvent.MailFailed;
import fr.amphi.notification.notice.NoticeEvent.MailSent;
import fr.amphi.notification.notice.NoticeEvent.MailStarted;
import fr.amphi.notification.notice.NoticeEvent.MarkedRead;
import fr.amphi.notification.notice.NoticeEvent.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeDomainTest {

    private static final Instant NOW = Instant.parse("2027-03-24T13:20:00Z");
    private static final NoticeDomain DOMAIN = new NoticeDomain();

    @Test
    void tellsOnceWhateverTheFacts() {
        decided(tell("n1", null)).isEqualTo(accepted(told("n1", null)));
        decided(tell("n1", null), told("n1", null)).isEqualTo(accepted());
    }

    @Test
    void whatIsToldOnceIsNotToldForAnotherCause() {
        decided(tell("n2", "near/5"), told("n1", "near/5")).isEqualTo(accepted());
        decided(tell("n2", "near/1"), told("n1", "near/5"))
                .isEqualTo(accepted(told("n2", "near/1")));
    }

    @Test
    void marksOwnUnreadNoticesOnly() {
        decided(new MarkRead(List.of("n1", "n2")), told("n1", null))
                .isEqualTo(accepted(new MarkedRead(List.of("n1"))));
        decided(new MarkRead(List.of("n1")), told("n1", null), new MarkedRead(List.of("n1")))
                .isEqualTo(accepted());
    }

    @Test
    void anEMailIsAttemptedOnceEvenWhenNobodyKnowsHowItEnded() {
        var started = new MailStarted("n1", NOW);
        decided(new StartMail("n1"), told("n1", null)).isEqualTo(accepted(started));
        decided(new StartMail("n1"), told("n1", null), started).isEqualTo(accepted());
        decided(new StartMail("n1"), told("n1", null), started, new MailFailed("n1", NOW, "x"))
                .isEqualTo(accepted());
    }

    @Test
    void anAttemptEndsOnce() {
        var started = new MailStarted("n1", NOW);
        decided(new EndMail("n1", null), told("n1", null), started)
                .isEqualTo(accepted(new MailSent("n1", NOW)));
        decided(new EndMail("n1", "x"), told("n1", null), started)
                .isEqualTo(accepted(new MailFailed("n1", NOW, "x")));
        decided(new EndMail("n1", null), told("n1", null)).isEqualTo(accepted());
    }

    @Test
    void theWorldHearsOfEachChannel() {
        assertThat(published(told("n1", null), told("n1", null))).contains("\"INBOX\"");
        assertThat(published(new MailSent("n1", NOW), told("n1", null))).contains("\"EMAIL\"");
        assertThat(published(new MailStarted("n1", NOW), told("n1", null))).isEmpty();
    }

    private static org.assertj.core.api.ObjectAssert<Decision<NoticeEvent>> decided(
            NoticeCommand command, NoticeEvent... given) {
        return assertThat(DOMAIN.decide(state(given), command, NOW));
    }

    private static String published(NoticeEvent event, NoticeEvent... given) {
        var meta = new EventMeta("p", 1, NOW, new UUID(0, 1));
        return DOMAIN.publish(state(given), event, meta).stream()
                .map(Publication::data)
                .map(String::new)
                .reduce("", String::concat);
    }

    private static Notices state(NoticeEvent... events) {
        var notices = DOMAIN.initial("p");
        for (var event : events) {
            notices = DOMAIN.evolve(notices, event);
        }
        return notices;
    }

    private static Decision<NoticeEvent> accepted(NoticeEvent... events) {
        return new Decision.Accepted<>(List.of(events));
    }

    private static Tell tell(String notice, @Nullable String once) {
        return new Tell(notice, Kind.TURN_NEAR, Facts.none().and("before", 5), once);
    }

    private static Told told(String notice, @Nullable String once) {
        return new Told(notice, Kind.TURN_NEAR, NOW, Facts.none().and("before", 5), once);
    }
}
