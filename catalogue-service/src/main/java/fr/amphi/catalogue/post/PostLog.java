package fr.amphi.catalogue.post;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's log on this instance: decided by the owner, read everywhere. */
@Configuration(proxyBeanMethods = false)
class PostLog {

    @Bean
    EventLog<PostCommand, PostEvent, Posts> postEventLog(EventLogSettings settings) {
        return EventLog.start(settings, new PostDomain(), new PostCodec(), null, null);
    }

    @Bean
    Follower<PostEvent, Posts> postFollower(EventLogSettings settings) {
        return Follower.start(
                settings, new PostDomain(), new PostCodec(), null, (stored, event, after) -> {});
    }

    @Bean
    Commands<PostCommand> postCommands(
            CommandHost host, EventLog<PostCommand, PostEvent, Posts> log) {
        return host.serve(PostCommand.class, log, new PostPolicy(log));
    }
}
