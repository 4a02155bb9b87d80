package fr.amphi.identity.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Role;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.identity.account.AccountEvent;
import fr.amphi.identity.account.AccountEvent.AccountCreated;
import fr.amphi.identity.account.AccountEvent.AccountFailed;
import fr.amphi.identity.account.AccountEvent.AccountProvisioned;
import fr.amphi.identity.account.AccountEvent.AccountTied;
import fr.amphi.identity.campaign.CampaignEvent;
import fr.amphi.identity.campaign.CampaignEvent.AccountsFailed;
import fr.amphi.identity.campaign.CampaignEvent.AccountsProvisioned;
import fr.amphi.identity.campaign.CampaignEvent.CallListPublished;
import fr.amphi.identity.campaign.CampaignEvent.CampaignOpened;
import fr.amphi.identity.campaign.CampaignEvent.Failure;
import fr.amphi.identity.campaign.CampaignEvent.InternCorrected;
import fr.amphi.identity.campaign.CampaignEvent.InternsImported;
import fr.amphi.identity.campaign.CampaignEvent.InternsRegistered;
import fr.amphi.identity.campaign.CampaignEvent.InternsWithdrawn;
import fr.amphi.identity.campaign.CampaignEvent.Place;
import fr.amphi.identity.campaign.CampaignEvent.PoolCount;
import fr.amphi.identity.campaign.CampaignEvent.Reconciliation;
import fr.amphi.identity.campaign.Registration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's code reads and writes every event byte for byte as it was first written. */
class IdentityCodecTest {

    private static final Instant AT = Instant.parse("2027-03-01T09:00:00Z");
    private static final String POOL = "LYON.DSM24.SOCLE";
    private static final IdentityCodec CODEC = new IdentityCodec();

    static Stream<IdentityEvent> events() {
        var campaign =
                Stream.<CampaignEvent>of(
                                new CampaignOpened(
                                        "Mai 2027",
                                        LocalDate.of(2027, 5, 2),
                                        LocalDate.of(2027, 11, 1),
                                        false,
                                        "c0",
                                        "draw-1",
                                        "c2VlZA=="),
                                new InternsRegistered(
                                        List.of(
                                                new Registration(
                                                        "p1",
                                                        "x1",
                                                        POOL,
                                                        2,
                                                        "1/3",
                                                        2023,
                                                        8000,
                                                        "DSM40",
                                                        true,
                                                        "c2VhbGVk"),
                                                new Registration(
                                                        "p2",
                                                        "x2",
                                                        POOL,
                                                        0,
                                                        "7",
                                                        null,
                                                        null,
                                                        null,
                                                        false,
                                                        "c2VhbGVk"))),
                                new InternsWithdrawn(List.of(new Place("p3", POOL))),
                                new InternsImported(
                                        AT,
                                        "f0",
                                        2,
                                        List.of(new PoolCount(POOL, 2)),
                                        new Reconciliation(2, 0, 0, 1, 1)),
                                new InternCorrected(AT, "p1", POOL, 3, "1/3", "cmVhc29u"),
                                new CallListPublished(
                                        AT,
                                        POOL,
                                        2,
                                        1,
                                        1,
                                        1,
                                        "h0",
                                        "rules-1",
                                        "5a",
                                        "erreur",
                                        List.of(new CallListEntry(1, "p1", 3, "1/3", true))),
                                new AccountsProvisioned(List.of("p1")),
                                new AccountsFailed(List.of(new Failure("p2", "refusé"))))
                        .<IdentityEvent>map(IdentityEvent.OfCampaign::new);
        var account =
                Stream.<AccountEvent>of(
                                new AccountCreated(
                                        "account-1",
                                        "c2VhbGVk",
                                        List.of(Role.ARS_MANAGER),
                                        List.of("LYON/DSM24"),
                                        List.of("690000001"),
                                        true),
                                new AccountTied("2027-05", "p1"),
                                new AccountProvisioned(),
                                new AccountFailed("refusé"))
                        .<IdentityEvent>map(IdentityEvent.OfAccount::new);
        return Stream.concat(campaign, account);
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenBytes(IdentityEvent event) throws IOException {
        var written = CODEC.encode(event);
        var golden = golden(written.type());
        assertThat(new String(written.data(), StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(CODEC.decode(written.type(), golden.getBytes(StandardCharsets.UTF_8), List.of()))
                .isEqualTo(event);
    }

    @Test
    void whatCannotBeReadIsNeverSkipped() {
        for (var data : List.of("{}", "[]", "{\"pseudonyms\":[],\"more\":1}", "{")) {
            byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> CODEC.decode("intern-accounts-made", bytes, List.of()))
                    .as(data)
                    .isInstanceOf(UnreadableEvent.class);
        }
        assertThatThrownBy(() -> CODEC.decode("unheard-of", new byte[0], List.of()))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static String golden(String type) throws IOException {
        try (var in = IdentityCodecTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            assertThat(in).as("golden file of " + type).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
