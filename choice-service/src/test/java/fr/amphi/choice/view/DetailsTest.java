package fr.amphi.choice.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.CallListLine;
import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Decision;
import fr.amphi.amphitheatre.OfferedPost;
import fr.amphi.amphitheatre.PoolId;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.RuleProfile;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.amphitheatre.Settlement;
import fr.amphi.amphitheatre.SharedPost;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.Corrections;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.pool.PoolKnowledge;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whose choice waits for another amphitheatre is shown at their line, whoever is called. */
class DetailsTest {

    private static final Instant NOW = Instant.parse("2027-03-24T13:00:00Z");

    private final Details details =
            new Details(
                    new Summaries(new Journal(), new PoolKnowledge(), () -> NOW),
                    JsonMapper.shared(),
                    () -> NOW);
    private State state = State.initial("2027-05.LYON.DSM24.SOCLE");

    @Test
    void a_choice_that_waits_is_shown_until_it_is_settled() {
        open();
        give(new Command.Choose("one", "A", 1));
        assertThat(shown().reserving()).isEqualTo(1);
        assertThat(turn().reserving()).isTrue();
        give(new Command.Settle(state.asking(), Settlement.GRANTED));
        assertThat(shown().reserving()).isNull();
        assertThat(turn().reserving()).isFalse();
    }

    @Test
    void a_correction_of_somebody_who_is_not_called_too() {
        open();
        give(new Command.Choose("one", "B", 1));
        Reason reason = new Reason("motif", Salt.of(new byte[16]));
        give(Corrections.applied(state, new Correction.OtherPost("one", "A"), reason));
        assertThat(turn().position()).isEqualTo(2);
        assertThat(shown().reserving()).isEqualTo(1);
        assertThat(turn().reserving()).isFalse();
    }

    private Detail.RunningTurn turn() {
        return Objects.requireNonNull(shown().turn());
    }

    private Detail shown() {
        return details.of(state, NOW, true);
    }

    private void open() {
        give(
                new Command.Schedule(
                        new PoolId("2027-05", "LYON", "DSM24", "SOCLE"),
                        NOW,
                        180,
                        List.of(line("one"), line("two")),
                        List.of(post("A"), post("B")),
                        new RuleProfile("r", "text")));
        give(new Command.Open());
        give(new Command.DeclareSharing(List.of(new SharedPost("A", List.of("A"))), List.of()));
    }

    private void give(Command command) {
        if (!(Amphitheatre.decide(state, command, NOW) instanceof Decision.Accepted(var events))) {
            throw new AssertionError(Amphitheatre.decide(state, command, NOW));
        }
        events.forEach(event -> state = Amphitheatre.evolve(state, event));
    }

    private static CallListLine line(String intern) {
        return new CallListLine(intern, 0, "1", false, false);
    }

    private static OfferedPost post(String id) {
        return new OfferedPost(id, "CH", "unit " + id, null, "Bourg", List.of(), 2, List.of());
    }
}
