package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.amphitheatre.Settlement;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.choice.pool.SharedKnowledge;
import fr.amphi.choice.reservation.Reservations;
import fr.amphi.eventlog.EventLog;
import fr.amphi.eventlog.EventLogSettings;
import fr.amphi.eventlog.Follower;
import fr.amphi.eventlog.Notary;
import fr.amphi.eventlog.Versioned;
import fr.amphi.kit.command.CommandHost;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.person.Directory;
import fr.amphi.kit.person.PersonVault;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Puts the core on the log, behind the command bus, and follows it. */
@Configuration(proxyBeanMethods = false)
class HostingConfiguration {

    @Bean
    Interns interns(Directory directory) {
        return new Interns(directory);
    }

    @Bean(destroyMethod = "close")
    @Primary
    EventLog<Command, Event, State> eventLog(
            EventLogSettings settings, PersonVault vault, Notary notary) {
        return EventLog.start(
                settings, new AmphitheatreDomain(), new AmphitheatreCodec(), vault, notary);
    }

    @Bean
    Commands<Command> commands(
            CommandHost host, EventLog<Command, Event, State> log, Interns interns) {
        AmphitheatrePolicy policy =
                new AmphitheatrePolicy(interns, id -> log.state(id).map(Versioned::state));
        return host.serve(Command.class, log, policy, Salt.class, Settlement.class);
    }

    @Bean
    Journal journal() {
        return new Journal();
    }

    /** Listeners are all in place before the first event is read. */
    @Bean(destroyMethod = "close")
    Follower<Event, State> follower(
            EventLogSettings settings,
            EventLog<Command, Event, State> log,
            PersonVault vault,
            List<LogListener> listeners) {
        return Follower.start(
                settings,
                new AmphitheatreDomain(),
                new AmphitheatreCodec(),
                vault,
                (stored, event, after) -> listeners.forEach(l -> l.on(stored, event, after)));
    }

    @Bean
    Amphitheatres amphitheatres(
            Follower<Event, State> follower, EventLog<Command, Event, State> log) {
        return new Amphitheatres(follower, log);
    }

    @Bean
    Freezer freezer(PoolKnowledge knowledge, Amphitheatres amphitheatres) {
        return new Freezer(knowledge, amphitheatres);
    }

    @Bean
    Refreezer refreezer(PoolKnowledge knowledge, Freezer freezer) {
        return new Refreezer(knowledge, freezer);
    }

    @Bean
    SharedKnowledge sharedKnowledge(PoolKnowledge knowledge) {
        return new SharedKnowledge(knowledge);
    }

    @Bean
    Reserver reserver(Reservations reservations, Commands<Command> commands) {
        return new Reserver(reservations, commands.reactions()::give);
    }

    @Bean
    Keeper keeper(
            SharedKnowledge shared,
            Reservations reservations,
            Reserver reserver,
            Commands<Command> commands) {
        return new Keeper(shared, reservations, reserver, commands.reactions()::give);
    }

    @Bean
    Neighbours neighbours(
            Events.Subscription publishedPools,
            Amphitheatres amphitheatres,
            SharedKnowledge shared,
            Keeper keeper,
            Commands<Command> commands) {
        return new Neighbours(
                publishedPools, amphitheatres, shared, keeper, commands.reactions()::give);
    }

    @Bean
    OpenOnly openOnly(Amphitheatres amphitheatres) {
        return new OpenOnly(amphitheatres);
    }

    @Bean
    ChoiceRules choiceRules(JsonMapper json) {
        return ChoiceRules.shipped(json);
    }

    @Bean
    Conduct conduct(
            Commands<Command> commands,
            Amphitheatres amphitheatres,
            Refreezer refreezer,
            Keeper keeper,
            Neighbours neighbours,
            Reserver reserver,
            Conduct.Audit audit) {
        Waiting waiting = new Waiting(amphitheatres, reserver, keeper);
        return new Conduct(commands, amphitheatres, refreezer, neighbours, waiting, audit);
    }

    @Bean
    Caretaker caretaker(
            EventLog<Command, Event, State> log,
            Amphitheatres amphitheatres,
            PoolKnowledge knowledge,
            Refreezer refreezer,
            Freezer freezer,
            Journal journal,
            Keeper keeper,
            Neighbours neighbours,
            Commands<Command> commands) {
        return new Caretaker(
                log,
                amphitheatres,
                knowledge,
                refreezer,
                new OfferReactions(knowledge, freezer, journal),
                keeper,
                neighbours,
                commands.reactions());
    }
}
