package fr.amphi.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.How;
import fr.amphi.notification.NotificationSettings;
import fr.amphi.notification.notice.Facts;
import fr.amphi.notification.notice.Kind;
import fr.amphi.notification.notice.NoticeEvent.Told;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Facts ALL =
            Facts.none()
                    .and("amphitheatre", "2027-05.SAINT-ETIENNE.DSM41.SOCLE")
                    .and("position", 7)
                    .and("of", 18)
                    .and("before", 12)
                    .and("reason", "motif")
                    .and("opensAt", "2027-03-24T13:20:00Z")
                    .and("deadline", "2027-03-24T13:23:00Z")
                    .and("when", "2027-03-24T13:10:00Z")
                    .and("post", "P")
                    .and("unit", "Urgences")
                    .and("establishment", "CH de Fleyriat")
                    .and("places", 2)
                    .and("seconds", 120)
                    .and("from", 198)
                    .and("rules", "Ain à pourvoir")
                    .and("order", "arrêté 2027-12");

    private final Wordings wordings =
            new Wordings(
                    new NotificationSettings(
                            URI.create("http://localhost"), "a@b.fr", ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsInBothLanguages(Kind kind) {
        for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            var wording = wordings.in(locale);
            var text = wording.title(notice(kind, ALL)) + " " + wording.body(notice(kind, ALL));
            assertThat(text).doesNotContain("{", "}", "—", kind.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChoiceIsToldByTheWayItCameAbout(How how) {
        var notice = notice(Kind.CHOICE_RECORDED, ALL.and("how", how));
        var own = Kind.CHOICE_RECORDED;
        var usual = how == How.SELF || how == How.MATCHING;
        var body = wordings.in(Locale.FRENCH).body(notice);
        assertThat(body).doesNotContain("{").isNotBlank();
        assertThat(body.equals(wordings.in(Locale.FRENCH).body(notice(own, ALL)))).isEqualTo(usual);
    }

    @Test
    void rulesOverSectorsAreToldWithTheirReason() {
        var wording = wordings.in(Locale.FRENCH);
        var some = Facts.none().and("amphitheatre", "2027-05.LYON.DSM24.SOCLE");
        assertThat(wording.body(notice(Kind.RULES_SET, some.and("rules", "Ain"))))
                .startsWith("Règles de l'amphi")
                .doesNotContain("—");
        assertThat(wording.body(notice(Kind.RULES_SET, some.and("reason", "recours"))))
                .contains("sont levées. Motif : recours.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANTED", "ACCEPTED", "DECLINED", "REVOKED"})
    void aProxyIsToldByWhatBecameOfIt(String change) {
        var notice = notice(Kind.PROXY_CHANGED, ALL.and("code", change));
        for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(wordings.in(locale).body(notice)).doesNotContain("{", "—");
        }
        assertThat(wordings.in(Locale.FRENCH).title(notice).contains("proposée"))
                .isEqualTo(change.equals("GRANTED"));
    }

    @Test
    void datesAreWrittenAsPeopleSayThem() {
        var wording = wordings.in(Locale.FRENCH);
        assertThat(wording.body(notice(Kind.AMPHI_SCHEDULED, ALL)))
                .contains(
                        "Psychiatrie, Saint-Étienne, phase socle ouvre le mercredi 24 mars, 14 h 20");
    }

    @Test
    void whoGotNothingIsToldWhatToDo() {
        var nothing =
                notice(
                        Kind.RESULTS,
                        Facts.none()
                                .and("amphitheatre", "2027-05.LYON.DSM24.SOCLE")
                                .and("order", "arrêté"));
        assertThat(wordings.in(Locale.FRENCH).body(nothing))
                .contains("Aucun poste", "contactez votre gestionnaire");
    }

    private static Told notice(Kind kind, Facts facts) {
        return new Told("n", kind, Instant.EPOCH, facts, null);
    }
}
