package fr.amphi.content.page;

import fr.amphi.content.reader.Readers;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.event.JsonCodec;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of pages on this instance: decided by the owner, read everywhere. */
@Configuration(proxyBeanMethods = false)
class PageLog {

    /** The type names are for ever. */
    static final JsonCodec<PageEvent> CODEC =
            JsonCodec.withoutNulls(
                    Map.of(
                            "page-published", PageEvent.Published.class,
                            "page-withdrawn", PageEvent.Withdrawn.class));

    @Bean
    EventLog<PageCommand, PageEvent, Pages> pageEventLog(EventLogSettings settings) {
        return EventLog.start(settings, new PageDomain(), CODEC, null, null);
    }

    @Bean
    Follower<PageEvent, Pages> pageFollower(EventLogSettings settings) {
        return Follower.start(
                settings, new PageDomain(), CODEC, null, (stored, event, after) -> {});
    }

    @Bean
    Commands<PageCommand> pageCommands(
            CommandHost host, EventLog<PageCommand, PageEvent, Pages> log) {
        return host.serve(
                PageCommand.class,
                log,
                (caller, finess, command) -> Readers.requireWriter(caller, finess));
    }
}
