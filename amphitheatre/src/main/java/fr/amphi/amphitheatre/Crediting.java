package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_TURN_TIME;

import fr.amphi.amphitheatre.Command.CreditOutage;
import fr.amphi.amphitheatre.Command.CreditTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides the time that is given to the running turn. */
final class Crediting {

    private Crediting() {}

    static Decision time(State state, CreditTime it, Instant now) {
        return Condition.all(
                () -> credited(state, CreditCause.MANAGER, it.seconds(), it.reason(), now),
                () -> StageConditions.isOpen(state),
                () -> TextConditions.reason(it.reason()),
                () -> isCredit(it.seconds()),
                () -> InternConditions.isRunning(state, it.intern()));
    }

    /** Only what the turn had left when it began counts: what was over before is over. */
    static Decision outage(State state, CreditOutage it, Instant now) {
        Turn turn = state.turn().orElse(null);
        if (state.stage() != Stage.OPEN || turn == null || !turn.deadline().isAfter(it.from())) {
            return Draft.accept();
        }
        Instant from = turn.at().isAfter(it.from()) ? turn.at() : it.from();
        long seconds = (Duration.between(from, it.until()).toMillis() + 999) / 1000;
        return seconds <= 0
                ? Draft.accept()
                : credited(state, CreditCause.OUTAGE, seconds, null, now);
    }

    private static Decision credited(
            State state, CreditCause cause, long seconds, @Nullable String reason, Instant now) {
        Turn turn = state.turn().orElseThrow();
        Instant deadline = turn.longer(seconds).deadline();
        return Draft.accept(
                new Event.TimeCredited(
                        turn.position(), turn.intern(), cause, seconds, reason, deadline, now));
    }

    private static @Nullable Refusal isCredit(int seconds) {
        return seconds >= 1 && seconds <= Limits.CREDIT_SECONDS
                ? null
                : Refusal.of(
                        BAD_TURN_TIME,
                        "Le temps ajouté est compris entre 1 seconde et 1 heure.",
                        "longest",
                        Limits.CREDIT_SECONDS);
    }
}
