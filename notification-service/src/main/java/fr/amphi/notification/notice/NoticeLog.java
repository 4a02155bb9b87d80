package fr.amphi.notification.notice;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.event.JsonCodec;
import fr.amphi.kit.person.Directory;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of notices on this instance: decided by the owner, read everywhere. */
@Configuration(proxyBeanMethods = false)
class NoticeLog {

    /** The type names are for ever. */
    static final JsonCodec<NoticeEvent> CODEC =
            JsonCodec.withoutNulls(
                    Map.of(
                            "notice-told", NoticeEvent.Told.class,
                            "notices-read", NoticeEvent.MarkedRead.class,
                            "mail-started", NoticeEvent.MailStarted.class,
                            "mail-sent", NoticeEvent.MailSent.class,
                            "mail-failed", NoticeEvent.MailFailed.class));

    @Bean
    EventLog<NoticeCommand, NoticeEvent, Notices> noticeEventLog(EventLogSettings settings) {
        return EventLog.start(settings, new NoticeDomain(), CODEC, null, null);
    }

    @Bean
    Follower<NoticeEvent, Notices> noticeFollower(
            EventLogSettings settings, List<NoticeListener> listeners) {
        return Follower.start(
                settings,
                new NoticeDomain(),
                CODEC,
                null,
                (stored, event, after) ->
                        listeners.forEach(
                                one -> one.on(stored.meta().aggregateId(), event, after)));
    }

    @Bean
    Commands<NoticeCommand> noticeCommands(
            CommandHost host,
            EventLog<NoticeCommand, NoticeEvent, Notices> log,
            Directory directory) {
        return host.serve(NoticeCommand.class, log, new NoticePolicy(directory));
    }
}
