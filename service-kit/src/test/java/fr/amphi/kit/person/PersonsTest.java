package fr.amphi.kit.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.kit.TestService;
import fr.amphi.kit.bare.BareService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Names behind pseudonyms, on an instance that writes them and one that only reads. */
class PersonsTest {

    private static TestService writer;
    private static TestService reader;

    @BeforeAll
    static void start() {
        writer = TestService.start(BareService.class, "amphi.service=persons-a");
        reader = TestService.start(BareService.class, "amphi.service=persons-b");
    }

    @AfterAll
    static void stop() {
        writer.close();
        reader.close();
    }

    @Test
    void aLinkedPersonIsFoundByAllNames() {
        Person alice = linked("alice@example.org", "2027-05");
        for (TestService service : new TestService[] {writer, reader}) {
            Directory directory = service.bean(Directory.class);
            TestService.await("arrived", () -> directory.person(alice.pseudonym()).isPresent());
            assertThat(directory.person(alice.pseudonym())).contains(alice);
            assertThat(directory.pseudonym("Alice@Example.org", "2027-05"))
                    .contains(alice.pseudonym());
            assertThat(directory.pseudonym("alice@example.org", "2027-11")).isEmpty();
            assertThat(directory.pseudonymOfIntern("2027-05", alice.internId()))
                    .contains(alice.pseudonym());
            assertThat(directory.ofCampaign("2027-05")).contains(alice);
            assertThat(directory.status(alice.pseudonym())).isEqualTo(Directory.Status.KNOWN);
        }
    }

    @Test
    void aCorrectedLinkReplacesTheFormer() {
        Person bob = linked("bob", "c-" + UUID.randomUUID());
        Person renamed =
                new Person(
                        bob.pseudonym(),
                        bob.person(),
                        "robert",
                        bob.campaign(),
                        bob.internId(),
                        "Robert",
                        null,
                        null,
                        null,
                        List.of());
        Directory directory = writer.bean(Directory.class);
        directory.link(renamed);
        assertThat(directory.pseudonym("bob", bob.campaign())).isEmpty();
        assertThat(directory.pseudonym("robert", bob.campaign())).contains(bob.pseudonym());
        assertThat(directory.ofCampaign(bob.campaign())).containsExactly(renamed);
    }

    @Test
    void whatIsSealedOpensEverywhereUntilThePersonIsErased() {
        Person carol = linked("carol", "2027-05");
        PersonVault here = writer.bean(PersonVault.class);
        PersonVault there = reader.bean(PersonVault.class);
        byte[] plain = {1, 2, 3};
        byte[] sealed = here.seal(carol.pseudonym(), plain);
        assertThat(sealed).hasSizeGreaterThan(3 + 16 + 12);
        assertThat(there.open(carol.pseudonym(), sealed)).hasValue(plain);
        assertThat(here.seal(carol.pseudonym(), plain)).isNotEqualTo(sealed);

        writer.bean(KeyRing.class).erase(carol.person());
        assertThat(here.open(carol.pseudonym(), sealed)).isEmpty();
        TestService.await(
                "erased there",
                () ->
                        reader.bean(Directory.class).status(carol.pseudonym())
                                == Directory.Status.ERASED);
        assertThat(there.open(carol.pseudonym(), sealed)).isEmpty();
        assertThat(reader.bean(Directory.class).person(carol.pseudonym())).isEmpty();
        assertThat(reader.bean(Directory.class).ofUsername("carol")).isEmpty();
        assertThatThrownBy(() -> here.seal(carol.pseudonym(), plain)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> writer.bean(KeyRing.class).newKey(carol.person()))
                .isInstanceOf(Erased.class);
    }

    @Test
    void anInstanceThatStartsLaterKnowsWhoWasErased() {
        Person dan = linked("dan", "2027-05");
        byte[] sealed = writer.bean(PersonVault.class).seal(dan.pseudonym(), new byte[] {4});
        writer.bean(KeyRing.class).erase(dan.person());
        try (TestService late = TestService.start(BareService.class, "amphi.service=persons-c")) {
            assertThat(late.bean(PersonVault.class).open(dan.pseudonym(), sealed)).isEmpty();
            assertThat(late.bean(Directory.class).status(dan.pseudonym()))
                    .isEqualTo(Directory.Status.ERASED);
        }
    }

    @Test
    void whoHasNotArrivedYetIsNotTakenForErased() {
        String stranger = UUID.randomUUID().toString();
        assertThatThrownBy(() -> reader.bean(PersonVault.class).open(stranger, new byte[40]))
                .isInstanceOf(Unsettled.class);
        assertThatThrownBy(() -> reader.bean(KeyRing.class).seal(stranger, "x", new byte[1]))
                .isInstanceOf(Unsettled.class);
        assertThat(reader.bean(Directory.class).status(stranger))
                .isEqualTo(Directory.Status.UNKNOWN);
    }

    @Test
    void aChangedOrMisplacedCiphertextDoesNotOpen() {
        Person eve = linked("eve", "2027-05");
        Person fay = linked("fay", "2027-05");
        PersonVault vault = writer.bean(PersonVault.class);
        byte[] sealed = vault.seal(eve.pseudonym(), new byte[] {5});
        assertThatThrownBy(() -> vault.open(fay.pseudonym(), sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(eve.pseudonym(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWholePromotionIsWrittenAtOnce() {
        String campaign = "c-" + UUID.randomUUID();
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(person("intern" + i, campaign));
        }
        writer.bean(KeyRing.class).newKeys(all.stream().map(Person::person).toList());
        writer.bean(Directory.class).link(all);
        assertThat(writer.bean(Directory.class).ofCampaign(campaign)).hasSize(2_000);
    }

    private static Person linked(String username, String campaign) {
        Person person = person(username, campaign);
        writer.bean(KeyRing.class).newKey(person.person());
        writer.bean(Directory.class).link(person);
        return person;
    }

    private static Person person(@Nullable String username, String campaign) {
        return new Person(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                username,
                campaign,
                "intern-" + UUID.randomUUID(),
                "Prénom",
                "Nom",
                username + "@example.org",
                null,
                List.of("LYON.DSM24.SOCLE"));
    }
}
