package fr.amphi.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.amphi.contracts.How;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.AmphitheatreOpened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreReopened;
import fr.amphi.contracts.PublishedEvent.AmphitheatreScheduled;
import fr.amphi.contracts.PublishedEvent.AmphitheatreSuspended;
import fr.amphi.contracts.PublishedEvent.BlockingRulesSet;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.CampaignOpened;
import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import fr.amphi.contracts.PublishedEvent.ProxyChanged;
import fr.amphi.contracts.PublishedEvent.SessionsSet;
import fr.amphi.contracts.PublishedEvent.TurnStarted;
import fr.amphi.contracts.Slot;
import fr.amphi.eventlog.TestKafka;
import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import fr.amphi.kit.person.Person;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people are told when things happen elsewhere. */
class NoticesOverHttpTest {

    private static final World WORLD = new World();
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(TestKafka.freePort(), "127.0.0.1", "smtp"));

    private static TestService service;

    private final Pool pool = World.pool();

    @BeforeAll
    static void start() {
        MAIL.start();
        service = startService();
    }

    @AfterAll
    static void stop() {
        service.close();
        MAIL.stop();
        WORLD.close();
    }

    private static TestService startService() {
        return TestService.start(
                NotificationService.class,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + MAIL.getSmtp().getPort());
    }

    @Test
    void everybodyLearnsTheirPositionAndNobodyElses() {
        var first = person(null);
        var second = person(null);
        publishList(first, second);
        var notice = inbox(second).get(0);
        assertThat(notice.get("title").asString())
                .isEqualTo(
                        "Liste d'appel publiée : Médecine générale, Lyon, phase d'approfondissement");
        assertThat(notice.get("body").asString()).contains("position 2 sur 2");
        assertThat(notice.get("link").asString()).isEqualTo("/voeux");
        var english =
                service.send(
                        service.request("/api/notifications", Persons.token(second))
                                .header("Accept-Language", "en"));
        assertThat(english.body()).contains("position is 2 of 2");

        assertThat(service.get("/api/notifications", null).statusCode()).isEqualTo(401);
        assertThat(json("/api/notifications", TestTokens.of("autre").token())).isEmpty();
    }

    @Test
    void aNoticeIsReadByItsOwnerOnly() {
        var owner = person(null);
        publishList(owner);
        var body = "{\"ids\":[\"%s\"]}".formatted(inbox(owner).get(0).get("id").asString());

        var other = person(null);
        var byOther = service.post("/api/notifications/read", Persons.token(other), body);
        assertThat(TestService.json(byOther).get("read").asInt()).isZero();
        assertThat(inbox(owner).get(0).get("read").asBoolean()).isFalse();

        var byOwner = service.post("/api/notifications/read", Persons.token(owner), body);
        assertThat(TestService.json(byOwner).get("read").asInt()).isEqualTo(1);
        TestService.await("read", () -> inbox(owner).get(0).get("read").asBoolean());
        assertThat(service.post("/api/notifications/read", Persons.token(owner), "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCorrectionTellsThoseWhomItMoves() {
        var a = person(null);
        var b = person(null);
        var c = person(null);
        var d = person(null);
        publishList(a, b, c, d);
        WORLD.publish(
                new CallListCorrected(
                        Persons.list(pool, 2, pseudonyms(a, c, b)), "semestre oublié"));
        awaitKinds(b, "CALL_LIST_CORRECTED", "CALL_LIST_PUBLISHED");
        awaitKinds(c, "CALL_LIST_CORRECTED", "CALL_LIST_PUBLISHED");
        awaitKinds(d, "CALL_LIST_LEFT", "CALL_LIST_PUBLISHED");
        awaitKinds(a, "CALL_LIST_PUBLISHED");
        assertThat(inbox(b).get(0).get("body").asString())
                .contains("de la position 2 à la position 3", "semestre oublié");
    }

    @Test
    void theLiveAmphiWarnsInTime() {
        var people = IntStream.range(0, 7).mapToObj(_ -> person(null)).toList();
        publishList(people.toArray(Person[]::new));
        schedule();
        WORLD.publish(new AmphitheatreOpened(pool.id(), 3, Instant.now()));
        turn(4, 1, people.get(0));
        awaitKinds(
                people.get(0),
                "YOUR_TURN",
                "AMPHI_OPENED",
                "AMPHI_SCHEDULED",
                "CALL_LIST_PUBLISHED");
        awaitKinds(
                people.get(1),
                "TURN_NEAR",
                "AMPHI_OPENED",
                "AMPHI_SCHEDULED",
                "CALL_LIST_PUBLISHED");
        assertThat(inbox(people.get(1)).get(0).get("title").asString())
                .isEqualTo("Vous êtes le prochain");
        awaitKinds(
                people.get(5),
                "TURN_NEAR",
                "AMPHI_OPENED",
                "AMPHI_SCHEDULED",
                "CALL_LIST_PUBLISHED");
        choose(5, 1, people.get(0), How.SELF);
        turn(6, 2, people.get(1));
        awaitKinds(
                people.get(6),
                "TURN_NEAR",
                "AMPHI_OPENED",
                "AMPHI_SCHEDULED",
                "CALL_LIST_PUBLISHED");
        TestService.await("choice", () -> kinds(people.get(0)).contains("CHOICE_RECORDED"));
        assertThat(inbox(people.get(0)).get(0).get("body").asString())
                .contains("Urgences, CH de Fleyriat");
        WORLD.publish(new AmphitheatreSuspended(pool.id(), 7, "panne du réseau", Instant.now()));
        TestService.await("suspension", () -> kinds(people.get(2)).contains("SUSPENDED"));
        assertThat(kinds(people.get(0))).doesNotContain("SUSPENDED");
        WORLD.publish(
                new BlockingRulesSet(pool.id(), 8, 2, List.of("Ain à pourvoir"), "avis rendu"));
        TestService.await("rules", () -> kinds(people.get(2)).contains("RULES_SET"));
        assertThat(inbox(people.get(2)).get(0).get("body").asString())
                .contains("Ain à pourvoir")
                .contains("Motif : avis rendu");
        assertThat(kinds(people.get(0))).doesNotContain("RULES_SET");
        var noon = Instant.parse("2027-03-24T11:00:00Z");
        var morning = new Slot(1, noon.minusSeconds(7_200), null, 180);
        sessions(8, null, morning, new Slot(3, noon, null, 120));
        TestService.await("session", () -> kinds(people.get(2)).contains("SESSION_SET"));
        assertThat(inbox(people.get(2)).get(0).get("title").asString())
                .isEqualTo("Votre séance : mercredi 24 mars, 12 h 00");
        sessions(9, "salle prise", morning, new Slot(3, noon.plusSeconds(3_600), null, 120));
        TestService.await(
                "another time",
                () -> inbox(people.get(2)).get(0).get("body").asString().contains("salle prise"));
        assertThat(kinds(people.get(1))).containsOnlyOnce("SESSION_SET");
        var first = people.get(0).pseudonym();
        WORLD.publish(
                new ChoiceCancelled(pool.id(), 9, 1, first, "P1", "010000024", 1, "CANCELLED"));
        WORLD.publish(
                new AmphitheatreReopened(pool.id(), 10, 1, "liste d'appel fausse", Instant.now()));
        TestService.await("reopened", () -> kinds(people.get(0)).contains("REOPENED"));
        assertThat(inbox(people.get(0)).get(0).get("body").asString())
                .contains("Motif : liste d'appel fausse");
    }

    private void sessions(long version, @Nullable String reason, Slot... slots) {
        WORLD.publish(new SessionsSet(pool.id(), version, (int) version, List.of(slots), reason));
    }

    @Test
    void aListIsHeardBeforeItsAmphitheatreThoughMuchStandsInFrontOfIt() {
        var intern = person(null);
        var day = LocalDate.parse("2027-05-02");
        for (int i = 0; i < 20_000; i++) {
            WORLD.send(new CampaignOpened(pool.campaign(), "", day, day.plusMonths(6), true));
        }
        WORLD.send(new CallListPublished(Persons.list(pool, 1, pseudonyms(intern))));
        schedule();
        TestService.await("both", () -> kinds(intern).contains("AMPHI_SCHEDULED"));
    }

    @Test
    void bothSidesOfAProxyAreToldOfItsCourse() {
        var giver = person(null);
        var holder = person(null);
        publishList(giver);
        schedule();
        proxy(2, giver, holder, "GRANTED");
        awaitKinds(holder, "PROXY_CHANGED");
        assertThat(inbox(holder).get(0).get("link").asString()).isEqualTo("/procurations");
        proxy(3, giver, holder, "ACCEPTED");
        TestService.await("accepted", () -> kinds(giver).contains("PROXY_CHANGED"));
        assertThat(inbox(giver).get(0).get("title").asString())
                .isEqualTo("Votre procuration est acceptée");
        turn(4, 1, giver);
        choose(5, 1, giver, How.PROXY);
        awaitKinds(holder, "PROXY_USED", "PROXY_TURN", "PROXY_CHANGED");
        TestService.await("choice", () -> kinds(giver).contains("CHOICE_RECORDED"));
        proxy(6, giver, holder, "REVOKED");
        turn(7, 1, giver);
        proxy(8, giver, holder, "GRANTED");
        awaitKinds(
                holder,
                "PROXY_CHANGED",
                "PROXY_CHANGED",
                "PROXY_USED",
                "PROXY_TURN",
                "PROXY_CHANGED");
    }

    private void proxy(long version, Person giver, Person holder, String change) {
        WORLD.publish(
                new ProxyChanged(
                        pool.id(),
                        version,
                        1,
                        giver.pseudonym(),
                        holder.pseudonym(),
                        change,
                        Instant.now()));
    }

    @Test
    void atFullSpeedOnlyTheChoiceIsTold() {
        var people =
                IntStream.range(0, 60)
                        .mapToObj(i -> "fast-" + i + "-" + UUID.randomUUID())
                        .toList();
        var reader = person(null);
        var interns = new ArrayList<>(people);
        interns.set(40, reader.pseudonym());
        WORLD.publish(new CallListPublished(Persons.list(pool, 1, interns)));
        schedule();
        var at = Instant.now();
        for (var i = 0; i < interns.size(); i++) {
            WORLD.publish(
                    UUID.randomUUID().toString(),
                    new TurnStarted(
                            pool.id(), 10 + 2L * i, i + 1, interns.get(i), at.plusSeconds(180)),
                    at.plusMillis(10L * i));
            WORLD.publish(made(11 + 2L * i, i + 1, interns.get(i), How.WISH_LIST));
        }
        TestService.await("choice", () -> kinds(reader).contains("CHOICE_RECORDED"));
        assertThat(kinds(reader))
                .containsExactly("CHOICE_RECORDED", "AMPHI_SCHEDULED", "CALL_LIST_PUBLISHED");
        assertThat(inbox(reader).get(0).get("title").asString())
                .isEqualTo("Votre liste de vœux a choisi pour vous");
    }

    @Test
    void aWithdrawnPostIsToldToThoseWhoMayChooseIt() {
        var intern = person(null);
        publishList(intern);
        WORLD.publish(
                new PostOpened(
                        pool.campaign(),
                        "FLEYRIAT/URG",
                        "LYON",
                        List.of("DSM24"),
                        List.of(Phase.APPROFONDISSEMENT),
                        "CH de Fleyriat",
                        "Urgences",
                        null,
                        null,
                        2,
                        List.of(),
                        List.of()));
        WORLD.publish(new PostWithdrawn(pool.campaign(), "FLEYRIAT/URG", "fermeture de lits"));
        awaitKinds(intern, "POST_WITHDRAWN", "CALL_LIST_PUBLISHED");
        assertThat(inbox(intern).get(0).get("body").asString())
                .contains("Urgences, CH de Fleyriat", "fermeture de lits");
    }

    @Test
    void anEventHeardTwiceTellsOnce() {
        var intern = person(null);
        var id = UUID.randomUUID().toString();
        var event = new CallListPublished(Persons.list(pool, 1, pseudonyms(intern)));
        WORLD.publish(id, event, Instant.now());
        WORLD.publish(id, event, Instant.now());
        WORLD.publish(new AmphitheatreScheduled(pool.id(), 1, pool, Instant.now(), 1, 2));
        TestService.await("both heard", () -> kinds(intern).contains("AMPHI_SCHEDULED"));
        assertThat(kinds(intern)).containsOnlyOnce("CALL_LIST_PUBLISHED");
    }

    @Test
    void anEMailLeavesOnceEvenAcrossARestart() {
        var address = "camille." + UUID.randomUUID() + "@exemple.fr";
        var intern = person(address);
        publishList(intern);
        TestService.await("e-mail", () -> mails(address).size() == 1);
        assertThat(mails(address).getFirst()).contains("Liste d'appel");
        service.close();
        service = startService();
        assertThat(kinds(intern)).containsExactly("CALL_LIST_PUBLISHED");
        schedule();
        TestService.await("another e-mail", () -> mails(address).size() == 2);
        assertThat(mails(address)).filteredOn(s -> s.contains("Liste d'appel")).hasSize(1);
        assertThat(kinds(intern)).containsExactly("AMPHI_SCHEDULED", "CALL_LIST_PUBLISHED");
    }

    @Test
    void eMailsWaitForTheirServer() {
        var address = "dominique." + UUID.randomUUID() + "@exemple.fr";
        var intern = person(address);
        MAIL.stop();
        publishList(intern);
        MAIL.start();
        TestService.await("e-mail", () -> mails(address).size() == 1);
    }

    @Test
    void aBurstLeavesInOneGo() {
        var tag = UUID.randomUUID().toString();
        var people =
                IntStream.range(0, 120)
                        .mapToObj(i -> person(i + "." + tag + "@exemple.fr"))
                        .toList();
        publishList(people.toArray(Person[]::new));
        TestService.await("e-mails", () -> recipients(tag).size() == 120);
        assertThat(recipients(tag)).doesNotHaveDuplicates();
    }

    private Person person(@Nullable String email) {
        return Persons.person(service, pool, email);
    }

    /** Those on it have been told before anything else happens, which comes on other topics. */
    private void publishList(Person... persons) {
        WORLD.publish(new CallListPublished(Persons.list(pool, 1, pseudonyms(persons))));
        Arrays.stream(persons).forEach(person -> awaitKinds(person, "CALL_LIST_PUBLISHED"));
    }

    private void schedule() {
        var opensAt = Instant.parse("2027-03-24T13:20:00Z");
        WORLD.publish(new AmphitheatreScheduled(pool.id(), 1, pool, opensAt, 1, 2));
    }

    private void turn(long version, int position, Person intern) {
        WORLD.publish(
                new TurnStarted(
                        pool.id(),
                        version,
                        position,
                        intern.pseudonym(),
                        Instant.now().plusSeconds(180)));
    }

    private void choose(long version, int position, Person intern, How how) {
        WORLD.publish(made(version, position, intern.pseudonym(), how));
    }

    private ChoiceMade made(long version, int position, String intern, How how) {
        return new ChoiceMade(
                pool.id(),
                version,
                pool,
                position,
                intern,
                "FLEYRIAT/URG",
                "CH de Fleyriat",
                "Urgences",
                "010000024",
                how,
                1,
                Instant.now());
    }

    private static List<String> pseudonyms(Person... persons) {
        return Arrays.stream(persons).map(Person::pseudonym).toList();
    }

    private static JsonNode inbox(Person person) {
        return json("/api/notifications", Persons.token(person));
    }

    private static JsonNode json(String path, String token) {
        return TestService.json(service.get(path, token));
    }

    private static List<String> kinds(Person person) {
        return inbox(person).findValuesAsString("kind");
    }

    private static void awaitKinds(Person person, String... kinds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(kinds(person)).containsExactly(kinds));
    }

    private static List<String> mails(String address) {
        return Arrays.stream(MAIL.getReceivedMessagesForDomain(address))
                .map(message -> header(message, "Subject"))
                .toList();
    }

    /** Addresses with this in them, once per message. */
    private static List<String> recipients(String tag) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(message -> header(message, "To"))
                .filter(address -> address.contains(tag))
                .toList();
    }

    private static String header(MimeMessage message, String name) {
        try {
            return MimeUtility.decodeText(message.getHeader(name, ","));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
