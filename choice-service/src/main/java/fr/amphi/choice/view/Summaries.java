package fr.amphi.choice.view;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Pause;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.amphitheatre.Turn;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.pool.CallList;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums amphitheatres up, with pace and expected end. */
final class Summaries {

    private final Journal journal;
    private final PoolKnowledge knowledge;
    private final InstantSource clock;

    Summaries(Journal journal, PoolKnowledge knowledge, InstantSource clock) {
        this.journal = journal;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Summary of(State state) {
        Pool pool = AmphitheatreId.pool(state.id());
        Event.AmphitheatreScheduled plan = state.plan().orElseThrow();
        Duration pace = journal.of(state.id()).pace().orElse(null);
        int toChoose = state.toChoose().size();
        return new Summary(
                state.id(),
                pool.campaign(),
                pool.code(),
                pool.subdivision(),
                pool.specialty(),
                pool.phase().name(),
                state.stage(),
                plan.opensAt(),
                state.turn().map(Turn::position).orElse(state.cursor()),
                state.callList().size(),
                toChoose,
                state.chosen(),
                state.skipped(),
                state.placesLeft(),
                plan.secondsPerTurn(),
                pace == null ? null : pace.toSeconds(),
                expectedEnd(state, plan, pace, toChoose),
                state.pause().map(Pause::reason).orElse(null),
                state.pause().map(Pause::since).orElse(null),
                state.order().orElse(null),
                Slot.underWay(state),
                Slot.awaited(state),
                outdated(state, pool),
                state.version(),
                knowledge.campaign(pool.campaign()).map(CampaignOpened::demo).orElse(false));
    }

    private @Nullable Instant expectedEnd(
            State state, Event.AmphitheatreScheduled plan, @Nullable Duration pace, int toChoose) {
        Duration turn = pace == null ? Duration.ofSeconds(plan.secondsPerTurn()) : pace;
        Duration rest = turn.multipliedBy(toChoose);
        return switch (state.stage()) {
            case SCHEDULED -> later(plan.opensAt().plus(rest), lastSession(state));
            case OPEN, SUSPENDED -> later(clock.instant().plus(rest), lastSession(state));
            case NONE, CLOSED, PUBLISHED -> null;
        };
    }

    /** When a last session that has not begun is over at the longest. */
    private static @Nullable Instant lastSession(State state) {
        int last = state.sessions().all().size();
        Slot slot = last == 0 ? null : Slot.of(state, last);
        return slot == null || slot.begun()
                ? null
                : slot.turnOf(slot.last() + 1, Duration.ofSeconds(slot.secondsPerTurn()));
    }

    private static Instant later(Instant some, @Nullable Instant other) {
        return other == null || some.isAfter(other) ? some : other;
    }

    private boolean outdated(State state, Pool pool) {
        return state.stage() != Stage.SCHEDULED
                && knowledge.callList(pool).filter(list -> !sameInterns(state, list)).isPresent();
    }

    private static boolean sameInterns(State state, CallList list) {
        List<?> held = state.callList().lines();
        return held.size() == list.entries().size()
                && IntStream.range(0, held.size())
                        .allMatch(i ->
                                state.callList()
                                        .internAt(i + 1)
                                        .equals(list.entries().get(i).intern()));
    }
}
