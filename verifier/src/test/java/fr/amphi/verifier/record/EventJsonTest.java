package fr.amphi.verifier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.InternGroup;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.proof.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final Instant AT = Instant.parse("2027-03-24T13:23:40.125Z");
    private static final Salt SALT = new Salt("000102030405060708090a0b0c0d0e0f");

    @Test
    void aChoiceHasItsOneForm() {
        var choice = new Event.ChoiceMade(217, "p-1", "P3", How.SELF, 214, null, AT);
        Written written = EventJson.write(choice);
        assertThat(written.type()).isEqualTo("choice-made");
        assertThat(new String(written.data(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"position\":217,\"intern\":\"p-1\",\"post\":\"P3\",\"how\":\"SELF\","
                                + "\"basedOn\":214,\"at\":\"2027-03-24T13:23:40.125Z\"}");
        assertThat(written.openings()).isEmpty();
        assertThat(EventJson.read(written.type(), written.data(), List.of())).isEqualTo(choice);
    }

    @Test
    void aWishListIsWrittenAsACommitmentAndReadBackWithItsOpening() {
        var wishes = Commitment.to(List.of("P1", "P\"2\""), SALT);
        var ranked = new Event.WishesRanked(2, "p-1", 2, wishes, AT);
        Written written = EventJson.write(ranked);
        String data = Utf8.decode(written.data(), "data");
        assertThat(data).contains("\"wishes\":\"" + wishes.sha256() + "\"").doesNotContain("P1");

        Opening opening = written.openings().getFirst();
        assertThat(opening.intern()).isEqualTo("p-1");
        assertThat(opening.field()).isEqualTo("wishes");
        assertThat(Utf8.decode(opening.value(), "value")).isEqualTo("[\"P1\",\"P\\\"2\\\"\"]");
        assertThat(EventJson.read(written.type(), written.data(), written.openings()))
                .isEqualTo(ranked);
        assertThat(EventJson.read(written.type(), written.data(), List.of()))
                .isEqualTo(
                        new Event.WishesRanked(
                                2, "p-1", 2, Commitment.unopened(wishes.sha256()), AT));
    }

    @Test
    void rulesOverSectorsHaveTheirOneForm() {
        var guests = new InternGroup("hors spécialité", null, 3, true, null, "12/420", List.of());
        var rules =
                new Event.BlockingRulesSet(
                        2,
                        List.of(
                                new BlockingRule(
                                        "ain",
                                        BlockingRule.Kind.QUOTA,
                                        "AIN",
                                        guests,
                                        2,
                                        "Ain",
                                        "décision 2027-12",
                                        LocalDate.parse("2027-03-01"),
                                        null)),
                        "commission");
        Written written = EventJson.write(rules);
        assertThat(written.type()).isEqualTo("blocking-rules-set");
        assertThat(new String(written.data(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"revision\":2,\"rules\":[{\"id\":\"ain\",\"kind\":\"QUOTA\",\"sector\":\"AIN\","
                                + "\"group\":{\"name\":\"hors spécialité\",\"seniorityTo\":3,\"guest\":true,"
                                + "\"rankTo\":\"12/420\",\"interns\":[]},\"most\":2,\"title\":\"Ain\","
                                + "\"text\":\"décision 2027-12\",\"from\":\"2027-03-01\"}],\"reason\":\"commission\"}");
        assertThat(EventJson.read(written.type(), written.data(), List.of())).isEqualTo(rules);
    }

    @Test
    void whatDoesNotFitIsUnreadable() {
        String data =
                "{\"position\":1,\"intern\":\"p\",\"at\":\"2027-03-24T13:00:00Z\",\"deadline\":\"2027-03-24T13:03:00Z\"}";
        assertThat(read("turn-started", data)).isInstanceOf(Event.TurnStarted.class);
        for (String wrong :
                List.of(
                        "",
                        "[]",
                        "null",
                        "{}",
                        data.replace("\"intern\":\"p\",", ""),
                        data.replace("\"p\"", "null"),
                        data.replace("\"p\"", "7"),
                        data.replace("1,", "1.0,"),
                        data.replace("1,", "\"1\","),
                        data.replace("1,", "null,"),
                        data.replace("1,", "1,\"position\":2,"),
                        data.replace("1,", "1,\"more\":2,"),
                        data.replace("13:03:00Z", "later"),
                        data.replace("\"2027-03-24T13:03:00Z\"", "1806066180"),
                        data + "{}")) {
            assertThatThrownBy(() -> read("turn-started", wrong), wrong)
                    .isInstanceOf(UnreadableRecord.class);
        }
        assertThatThrownBy(() -> read("no-such-event", data)).isInstanceOf(UnreadableRecord.class);
        assertThatThrownBy(() ->
                        read(
                                "wishes-ranked",
                                "{\"position\":1,\"intern\":\"p\",\"count\":1,\"wishes\":\"xyz\",\"at\":\"2027-03-24T13:00:00Z\"}"))
                .isInstanceOf(UnreadableRecord.class);
    }

    private static Event read(String type, String data) {
        return EventJson.read(type, Utf8.encode(data), List.of());
    }
}
