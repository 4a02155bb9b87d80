package fr.amphi.notification.notice;

import fr.amphi.contracts.PublishedEvent.NoticeSent;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.event.Contracts;
import fr.amphi.notification.notice.NoticeCommand.EndMail;
import fr.amphi.notification.notice.NoticeCommand.MarkRead;
import fr.amphi.notification.notice.NoticeCommand.StartMail;
import fr.amphi.notification.notice.NoticeCommand.Tell;
import fr.amphi.notification.notice.NoticeEvent.MailFailed;
import fr.amphi.notification.notice.NoticeEvent.MailSent;
import fr.amphi.notification.notice.NoticeEvent.MailStarted;
import fr.amphi.notification.notice.NoticeEvent.MarkedRead;
import fr.amphi.notification.notice.NoticeEvent.Told;
import fr.amphi.notification.notice.Notices.Mail;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The rules of one person's notices. */
final class NoticeDomain implements Domain<NoticeCommand, NoticeEvent, Notices> {

    @Override
    public Notices initial(String recipient) {
        return Notices.none(recipient);
    }

    @Override
    public Decision<NoticeEvent> decide(Notices notices, NoticeCommand command, Instant now) {
        return switch (command) {
            case Tell c -> tell(notices, c, now);
            case MarkRead c -> read(notices, c);
            case StartMail c -> startMail(notices, c, now);
            case EndMail c -> endMail(notices, c, now);
        };
    }

    @Override
    public Notices evolve(Notices notices, NoticeEvent event) {
        return switch (event) {
            case Told told -> notices.with(told);
            case MarkedRead(var ids) -> notices.withRead(ids);
            case MailStarted(var id, _) -> notices.withMail(id, Mail.STARTED);
            case MailSent(var id, _) -> notices.withMail(id, Mail.SENT);
            case MailFailed(var id, _, _) -> notices.withMail(id, Mail.FAILED);
        };
    }

    @Override
    public List<Publication> publish(Notices after, NoticeEvent event, EventMeta meta) {
        return switch (event) {
            case Told told -> sent(told, after.recipient(), "INBOX", told.at());
            case MailSent(var id, var at) ->
                    after.find(id)
                            .map(told -> sent(told, after.recipient(), "EMAIL", at))
                            .orElse(List.of());
            case MarkedRead _, MailStarted _, MailFailed _ -> List.of();
        };
    }

    private static Decision<NoticeEvent> tell(Notices notices, Tell c, Instant now) {
        var key = c.once();
        var known = notices.find(c.notice()).isPresent();
        return known || (key != null && notices.once().contains(key))
                ? Decision.accept()
                : Decision.accept(new Told(c.notice(), c.kind(), now, c.facts(), key));
    }

    private static Decision<NoticeEvent> read(Notices notices, MarkRead c) {
        var unread =
                c.notices().stream()
                        .distinct()
                        .filter(id -> notices.find(id).isPresent() && !notices.isRead(id))
                        .toList();
        return unread.isEmpty() ? Decision.accept() : Decision.accept(new MarkedRead(unread));
    }

    /** An attempt that was made is never made again, even when its outcome is unknown. */
    private static Decision<NoticeEvent> startMail(Notices notices, StartMail c, Instant now) {
        if (notices.find(c.notice()).isEmpty()) {
            return Decision.refuse(unknown(c.notice()));
        }
        return notices.mails().containsKey(c.notice())
                ? Decision.accept()
                : Decision.accept(new MailStarted(c.notice(), now));
    }

    private static Decision<NoticeEvent> endMail(Notices notices, EndMail c, Instant now) {
        if (notices.mails().get(c.notice()) != Mail.STARTED) {
            return Decision.accept();
        }
        var failure = c.failure();
        return Decision.accept(
                failure == null
                        ? new MailSent(c.notice(), now)
                        : new MailFailed(c.notice(), now, failure));
    }

    private static List<Publication> sent(Told told, String recipient, String channel, Instant at) {
        return List.of(
                Contracts.publication(
                        new NoticeSent(told.notice(), recipient, told.kind().name(), channel, at)));
    }

    private static Refusal unknown(String notice) {
        return new Refusal("NOTICE_UNKNOWN", "Cet avis n'existe pas.", Map.of("notice", notice));
    }
}
