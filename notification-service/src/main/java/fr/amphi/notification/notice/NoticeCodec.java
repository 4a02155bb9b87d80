package fr.amphi.notification.notice;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.notification.notice.NoticeEvent.MailFailed;
import fr.amphi.notification.notice.NoticeEvent.MailSent;
import fr.amphi.notification.notice.NoticeEvent.MailStarted;
import fr.amphi.notification.notice.NoticeEvent.MarkedRead;
import fr.amphi.notification.notice.NoticeEvent.Told;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Notices as JSON; the type names are for ever. */
final class NoticeCodec implements EventCodec<NoticeEvent> {

    private static final Map<String, Class<? extends NoticeEvent>> TYPES =
            Map.of(
                    "notice-told", Told.class,
                    "notices-read", MarkedRead.class,
                    "mail-started", MailStarted.class,
                    "mail-sent", MailSent.class,
                    "mail-failed", MailFailed.class);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_NULL))
                    .build();

    @Override
    public Encoded encode(NoticeEvent event) {
        var type =
                switch (event) {
                    case Told _ -> "notice-told";
                    case MarkedRead _ -> "notices-read";
                    case MailStarted _ -> "mail-started";
                    case MailSent _ -> "mail-sent";
                    case MailFailed _ -> "mail-failed";
                };
        return new Encoded(type, JSON.writeValueAsBytes(event), List.of());
    }

    @Override
    public NoticeEvent decode(String type, byte[] data, List<Opening> openings) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown type " + type);
        }
        try {
            return JSON.readValue(data, known);
        } catch (JacksonException e) {
            throw new UnreadableEvent("cannot read " + type, e);
        }
    }
}
