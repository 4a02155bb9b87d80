package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.Party;
import fr.amphi.kit.TestService;
import fr.amphi.proof.Receipt;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.BundleVerifier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a published call list and posts to a bundle that anyone can check. */
class WholeAmphitheatreTest {

    @Test
    void a_small_amphitheatre_from_lists_to_bundle(@TempDir Path folder) throws IOException {
        Amphi amphi = Amphi.scheduled("whole", 5);
        TestService service = amphi.service;
        assertThat(amphi.known().path("needed").asInt()).isEqualTo(6);
        assertThat(amphi.known().path("amphitheatre").path("state").asString())
                .isEqualTo("SCHEDULED");

        amphi.wish(1, "B", "A");
        amphi.wish(2, "B");
        long version = amphi.wish(3, "B", "A", "C").path("version").asLong();
        JsonNode me = amphi.me(3, version);
        assertThat(me.path("before").asInt()).isEqualTo(2);
        assertThat(me.path("simulation").path("post").asString()).isEqualTo("A");
        assertThat(me.path("simulation").path("order").asInt()).isEqualTo(2);
        assertThat(me.path("wishes").path(0).path("wantedByBetter").asInt()).isEqualTo(2);
        JsonNode tried =
                Amphi.ok(
                        service.post(
                                amphi.path + "/simulation",
                                amphi.intern(3),
                                "{\"wishes\":[\"C\"]}"));
        assertThat(tried.path("simulation").path("likelihood").asString()).isEqualTo("PROBABLE");

        amphi.manager("/opening", "");
        JsonNode chosen = amphi.choose(1, "B");
        assertThat(chosen.path("receipt").path("event").asString()).contains("choice-made");
        amphi.manager("/wish-list-choices", "{\"count\":2}");
        amphi.manager(
                "/choices",
                "{\"intern\":\"%s\",\"post\":\"C\",\"reason\":\"par téléphone\"}"
                        .formatted(amphi.interns.get(3)));
        version = amphi.manager("/skips", "{\"reason\":\"absent\"}").path("version").asLong();

        JsonNode detail = amphi.detail(version);
        assertThat(detail.path("chosen").asInt()).isEqualTo(4);
        assertThat(detail.path("callList").path(2).path("how").asString()).isEqualTo("WISH_LIST");
        assertThat(detail.path("callList").path(2).path("post").asString()).isEqualTo("A");
        JsonNode fourth = amphi.me(4, version).path("choice");
        assertThat(fourth.path("reason").asString()).isEqualTo("par téléphone");
        assertThat(fourth.path("how").asString()).isEqualTo("MANAGER");

        assertThat(service.download(amphi.path + "/bundle.zip", People.MANAGER).statusCode())
                .isEqualTo(409);
        amphi.manager("/closing", "");
        version = amphi.manager("/publication", "{\"order\":\"2027-12\"}").path("version").asLong();
        assertThat(service.get(amphi.path + "?atLeast=" + version, null).statusCode())
                .isEqualTo(200);

        HttpResponse<byte[]> bundle = service.download(amphi.path + "/bundle.zip", null);
        assertThat(bundle.statusCode()).isEqualTo(200);
        VerifierKey key =
                VerifierKey.parse(
                        Amphi.ok(service.get("/api/choice/keys", null))
                                .path(0)
                                .path("key")
                                .asString());
        var report = BundleVerifier.verify("bundle", bundle.body(), List.of(key));
        assertThat(report.conforms()).as(report.text()).isTrue();
        assertThat(service.get(amphi.path + "/results.csv", null).body().lines())
                .hasSize(6)
                .anyMatch(l -> l.contains(",A,WISH_LIST,"))
                .anyMatch(l -> l.contains(",,NONE,BY_MANAGER,"));

        byte[] zip = service.download(amphi.path + "/receipts/4.zip", amphi.intern(4)).body();
        Path file = Files.write(folder.resolve("4.zip"), zip);
        Receipt receipt = Receipt.read(file);
        assertThat(receipt.verify(List.of(key)).size()).isEqualTo(version);
        assertThat(receipt.openings()).asString().contains("par téléphone");
        assertThat(service.download(amphi.path + "/receipts.zip", People.MANAGER).body().length)
                .isGreaterThan(zip.length);
    }

    @Test
    void feeds_and_screens_go_on_through_suspension_correction_and_return() {
        Amphi amphi = Amphi.scheduled("turns", 3);
        amphi.manager("/opening", "");
        amphi.manager("/skips", "{\"reason\":\"absent\"}");
        amphi.manager("/suspension", "{\"reason\":\"panne de la salle\"}");
        assertThat(amphi.tryToChoose(2, "A").statusCode()).isEqualTo(409);
        JsonNode summary = amphi.detail();
        assertThat(summary.path("suspendedReason").asString()).isEqualTo("panne de la salle");
        amphi.manager("/resumption", "");
        Amphi.ok(amphi.service.post(amphi.path + "/returns", amphi.intern(1), ""));
        amphi.choose(2, "A");
        amphi.choose(1, "B");
        amphi.choose(3, "C");
        String second = amphi.interns.get(1);
        amphi.correct(
                "{\"kind\":\"OTHER_POST\",\"intern\":\"%s\",\"post\":\"C\"}".formatted(second));
        long version =
                amphi.correct("{\"kind\":\"CANCELLATION\",\"intern\":\"%s\"}".formatted(second));
        JsonNode line = amphi.detail(version).path("callList").path(1);
        assertThat(line.path("status").asString()).isEqualTo("SKIPPED");
        assertThat(line.path("post").isNull()).isTrue();
        amphi.manager(
                "/supernumerary-requests",
                "{\"intern\":\"%s\",\"post\":\"A\",\"validating\":true}".formatted(second));
        for (Party party : Party.values()) {
            amphi.manager(
                    "/supernumerary-requests/agreements",
                    "{\"intern\":\"%s\",\"post\":\"A\",\"party\":\"%s\",\"reason\":\"lettre\"}"
                            .formatted(second, party));
        }
        version =
                amphi.manager(
                                "/supernumeraries",
                                "{\"intern\":\"%s\",\"post\":\"A\",\"validating\":true,\"reason\":\"avis\"}"
                                        .formatted(second))
                        .path("version")
                        .asLong();
        assertThat(amphi.detail(version).path("callList").path(1).path("how").asString())
                .isEqualTo("SUPERNUMERARY");
    }
}
