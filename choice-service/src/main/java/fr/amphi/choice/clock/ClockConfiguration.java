package fr.amphi.choice.clock;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.ChoiceSettings;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Caretaker;
import fr.amphi.eventlog.EventLog;
import fr.amphi.kit.command.Commands;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens by itself. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    TurnClock turnClock(
            EventLog<Command, Event, State> log,
            Amphitheatres amphitheatres,
            Commands<Command> commands,
            ChoiceSettings settings) {
        return new TurnClock(log, amphitheatres, commands.reactions(), InstantSource.system());
    }

    @Bean
    Ticker ticker(TurnClock clock, Caretaker caretaker, ChoiceSettings settings) {
        return new Ticker(clock, caretaker, settings.tick());
    }
}
