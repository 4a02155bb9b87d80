package fr.amphi.content.page;

import fr.amphi.content.reader.Readers;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of pages on this instance: decided by the owner, read everywhere. */
@Configuration(proxyBeanMethods = false)
class PageLog {

    @Bean
    EventLog<PageCommand, PageEvent, Pages> pageEventLog(EventLogSettings settings) {
        return EventLog.start(settings, new PageDomain(), new PageCodec(), null, null);
    }

    @Bean
    Follower<PageEvent, Pages> pageFollower(EventLogSettings settings) {
        return Follower.start(
                settings, new PageDomain(), new PageCodec(), null, (stored, event, after) -> {});
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
