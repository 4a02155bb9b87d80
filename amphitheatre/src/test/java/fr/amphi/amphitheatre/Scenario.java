package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Given commands that were accepted, when one more comes, then events or a refusal. */
final class Scenario {

    private State state = State.initial("2027-05.LYON.DSM24.SOCLE");
    private Instant now = Given.NINE;
    private final List<Event> events = new ArrayList<>();
    private Decision decision = new Decision.Accepted(List.of());

    static Scenario given(Command... history) {
        Scenario scenario = new Scenario();
        for (Command command : history) {
            scenario.when(command).thenAccepted();
        }
        return scenario;
    }

    Scenario after(int seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Scenario when(Command command) {
        decision = Amphitheatre.decide(state, command, now);
        if (decision instanceof Decision.Accepted accepted) {
            for (Event event : accepted.events()) {
                events.add(event);
                state = Amphitheatre.evolve(state, event);
            }
        }
        return this;
    }

    /** A correction once opened, on its plan of the moment; nothing is run again. */
    Scenario whenCorrected(Correction correction) {
        return when(Repairs.repair(state, correction, 0));
    }

    Scenario thenAccepted() {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        assertThat(Fairness.check(events, state))
                .allMatch(verdict -> verdict.status() == Verdict.Status.HOLDS);
        return this;
    }

    Scenario then(Event... expected) {
        assertThat(decision).isEqualTo(new Decision.Accepted(List.of(expected)));
        return thenAccepted();
    }

    Scenario thenNothingChanges() {
        return then();
    }

    Scenario thenRefused(Refusal.Code code, String detail) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        Refusal refusal = ((Decision.Refused) decision).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.detail()).isEqualTo(detail);
        return this;
    }

    Scenario thenRefused(Refusal.Code code) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        assertThat(((Decision.Refused) decision).refusal().code()).isEqualTo(code);
        return this;
    }

    Scenario withFigure(String name, Object value) {
        assertThat(((Decision.Refused) decision).refusal().figures()).containsEntry(name, value);
        return this;
    }

    Scenario and(Consumer<State> look) {
        look.accept(state);
        return this;
    }

    List<Event> events() {
        return events;
    }

    State state() {
        return state;
    }

    Instant now() {
        return now;
    }
}
