package fr.amphi.kit.toy;

import fr.amphi.contracts.Role;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.PublicPaths;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The toy service: everything that a real one declares, and nothing else. */
@SpringBootApplication
public class ToyService {

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("GET /toy/jars/*", "POST /toy/tips");
    }

    @Bean
    EventLog<ToyCommand, Integer, Integer> log(EventLogSettings settings) {
        return EventLog.start(settings, new ToyDomain(), new ToyDomain.Codec(), null, null);
    }

    @Bean
    Follower<Integer, Integer> follower(EventLogSettings settings) {
        return Follower.start(
                settings,
                new ToyDomain(),
                new ToyDomain.Codec(),
                null,
                (stored, event, after) -> {});
    }

    @Bean
    Commands<ToyCommand> commands(CommandHost host, EventLog<ToyCommand, Integer, Integer> log) {
        return host.serve(
                ToyCommand.class,
                log,
                (caller, aggregate, command) -> {
                    if (aggregate.startsWith("locked") && !caller.has(Role.ARS_ADMIN)) {
                        throw new Forbidden("Ce bocal est fermé à clé.");
                    }
                });
    }
}
