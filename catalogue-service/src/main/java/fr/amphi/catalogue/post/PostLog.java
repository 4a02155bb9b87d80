package fr.amphi.catalogue.post;

import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.event.JsonCodec;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's log on this instance: decided by the owner, read everywhere. */
@Configuration(proxyBeanMethods = false)
class PostLog {

    /** The type names are for ever. */
    static final JsonCodec<PostEvent> CODEC =
            JsonCodec.withoutNulls(
                    Map.of(
                            "post-opened", PostEvent.Opened.class,
                            "post-withdrawn", PostEvent.Withdrawn.class,
                            "places-changed", PostEvent.PlacesChanged.class));

    @Bean
    EventLog<PostCommand, PostEvent, Posts> postEventLog(EventLogSettings settings) {
        return EventLog.start(settings, new PostDomain(), CODEC, null, null);
    }

    @Bean
    Follower<PostEvent, Posts> postFollower(EventLogSettings settings) {
        return Follower.start(
                settings, new PostDomain(), CODEC, null, (stored, event, after) -> {});
    }

    @Bean
    Commands<PostCommand> postCommands(
            CommandHost host, EventLog<PostCommand, PostEvent, Posts> log) {
        return host.serve(PostCommand.class, log, new PostPolicy(log));
    }
}
