package fr.amphi.choice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.choice.paper.Accessibility;
import fr.amphi.kit.TestService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order, its annex and the letters, over HTTP, and who is refused them. */
class OrderTest {

    private static final String ORDER = "arrêté n° 2027-10-0123 du 2 avril 2027";

    private static Amphi open;
    private static Amphi over;
    private static TestService service;

    @BeforeAll
    static void choose() {
        open = Amphi.scheduled("order-open", 1);
        service = open.service;
        over = Amphi.scheduled("order", 3);
        over.wish(2, "A", "B");
        over.manager("/opening", "");
        over.choose(1, "A");
        over.manager("/wish-list-choices", "{\"count\":1}");
        over.manager("/skips", "{\"reason\":\"absent\"}");
        over.manager("/closing", "");
    }

    @Test
    void before_its_number_the_order_is_a_draft_and_no_letter_goes_out() throws IOException {
        Amphi closed = Amphi.scheduled("order-draft", 1);
        assertThat(get(closed, "/order.pdf", People.MANAGER).statusCode()).isEqualTo(409);
        assertThat(get(closed, "/annex.csv", People.MANAGER).statusCode()).isEqualTo(409);
        closed.manager("/opening", "");
        closed.choose(1, "A");
        long version = closed.manager("/closing", "").path("version").asLong();
        closed.detail(version);
        assertThat(text(get(closed, "/order.pdf", People.MANAGER)))
                .contains("Projet, sans valeur avant signature", "Arrêté n°\u00a0… (projet)");
        assertThat(get(closed, "/letters.pdf", People.MANAGER).statusCode()).isEqualTo(409);
        assertThat(get(closed, "/letters/1.pdf", closed.intern(1)).statusCode()).isEqualTo(409);
    }

    @Test
    void once_published_the_order_names_who_goes_where() throws IOException {
        publish();
        HttpResponse<byte[]> answer = get(over, "/order.pdf", People.MANAGER);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(text(answer))
                .contains(
                        "Arrêté n°\u00a02027-10-0123 du 2\u00a0avril\u00a02027",
                        "Médecine générale, Lyon, phase socle",
                        "du 2\u00a0mai\u00a02027 au 1er\u00a0novembre\u00a02027",
                        "au nombre de 2,",
                        "Fait le 2\u00a0avril\u00a02027",
                        "Annexe\u00a0: affectations",
                        "010000024")
                .doesNotContain("Projet");
        assertThat(get(over, "/order.pdf", People.MANAGER).body()).isEqualTo(answer.body());
    }

    @Test
    void the_annex_has_a_line_for_everybody() {
        publish();
        assertThat(service.get(over.path + "/annex.csv", People.MANAGER).body().lines())
                .hasSize(4)
                .anyMatch(l -> l.startsWith("1,NOM,Prénom,i1,010000024,CH 010000024,Unité de A,A,"))
                .anyMatch(l -> l.endsWith(",2027-05-02,2027-11-01,par la liste de vœux,"))
                .anyMatch(l -> l.startsWith("3,NOM,Prénom,i3,,,,,,,,\"Le tour a été passé"));
        assertThat(new String(get(over, "/annex.xlsx", People.MANAGER).body(), 0, 2))
                .isEqualTo("PK");
    }

    @Test
    void each_intern_has_a_letter_and_reads_no_other() throws IOException {
        publish();
        String letter = text(get(over, "/letters/2.pdf", over.intern(2)));
        assertThat(letter.replaceAll("\\s+", " "))
                .contains(
                        "Prénom NOM",
                        "Unité de B",
                        "Vous étiez 2e sur 3",
                        "traitement algorithmique",
                        "Commission d’accès aux documents administratifs");
        assertThat(text(get(over, "/letters/3.pdf", People.MANAGER)))
                .contains("aucun poste ne vous est affecté");
        assertThat(text(get(over, "/letters.pdf", People.MANAGER)))
                .contains("Vous étiez 1er sur 3", "Vous étiez 3e sur 3");
        for (String path : List.of("/letters/1.pdf", "/letters/3.pdf", "/letters/4.pdf")) {
            assertThat(get(over, path, over.intern(2)).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get(over, "/letters/4.pdf", People.MANAGER).statusCode()).isEqualTo(404);
    }

    @Test
    void names_are_for_those_in_charge_alone_published_or_not() {
        publish();
        for (Amphi amphi : List.of(open, over)) {
            for (String path : List.of("/order.pdf", "/annex.xlsx", "/annex.csv", "/letters.pdf")) {
                assertThat(get(amphi, path, null).statusCode()).as(path).isEqualTo(401);
                for (String other :
                        List.of(
                                People.OTHER_MANAGER,
                                People.COORDINATOR,
                                People.HOSPITAL,
                                amphi.intern(1))) {
                    assertThat(get(amphi, path, other).statusCode()).as(path).isEqualTo(403);
                }
            }
            assertThat(get(amphi, "/letters/1.pdf", null).statusCode()).isEqualTo(401);
            assertThat(get(amphi, "/letters/1.pdf", People.HOSPITAL).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void what_is_printed_is_accessible() throws Exception {
        publish();
        for (String path : List.of("/order.pdf", "/letters.pdf", "/letters/3.pdf")) {
            assertThat(Accessibility.faults(get(over, path, People.MANAGER).body()))
                    .as(path)
                    .isEmpty();
        }
    }

    private static synchronized void publish() {
        if (!over.detail().path("state").asString().equals("PUBLISHED")) {
            over.detail(
                    over.manager("/publication", "{\"order\":\"" + ORDER + "\"}")
                            .path("version")
                            .asLong());
        }
    }

    private static HttpResponse<byte[]> get(Amphi amphi, String path, @Nullable String token) {
        return service.download(amphi.path + path, token);
    }

    static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
