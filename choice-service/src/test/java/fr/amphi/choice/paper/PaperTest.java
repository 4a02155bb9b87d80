package fr.amphi.choice.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final Instant AT = Instant.parse("2027-04-02T09:30:00Z");

    @Test
    void a_document_is_tagged_titled_in_french_and_carries_its_fonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Paper.print(document("essai")))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("L’essai, «\u00a0un\u00a0»");
            assertThat(new String(catalog.getMetadata().toByteArray(), "UTF-8"))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : pdf.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(font).getName())
                            .contains("LiberationSans");
                }
            }
        }
    }

    @Test
    void an_independent_validator_finds_it_accessible() throws Exception {
        assertThat(Accessibility.faults(Paper.print(document("essai")))).isEmpty();
        ByteArrayOutputStream untagged = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(untagged);
        }
        assertThat(Accessibility.faults(untagged.toByteArray())).isNotEmpty();
    }

    @Test
    void headings_and_the_headers_of_tables_are_tagged_as_such() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Paper.print(document("essai")))) {
            List<PDStructureElement> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("Document", "H1", "H2", "P", "Table", "THead", "TBody", "TR", "TD");
            assertThat(scopes(tags)).filteredOn("Column"::equals).hasSize(2);
            assertThat(scopes(tags)).filteredOn("Row"::equals).hasSize(90);
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(Paper.print(document("essai"))).isEqualTo(Paper.print(document("essai")));
        assertThat(Paper.print(document("essai"))).isNotEqualTo(Paper.print(document("autre")));
    }

    @Test
    void what_people_wrote_stays_text() throws IOException {
        String rude = "</style><script>\"x\" {} \\ & 'œuvre' : 3 h 20";
        byte[] pdf = Paper.print(new Paper.Document(rude, rude, rude, Html.paragraph(rude), AT));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("</style><script>\"x\" {} \\ & ’œuvre’\u00a0: 3\u00a0h\u00a020");
        }
    }

    private static Paper.Document document(String subject) {
        return new Paper.Document(
                "L'essai, « un »",
                subject,
                "pied de page",
                "<h1>Titre</h1>"
                        + Html.paragraph("Texte : 1")
                        + "<h2>Table</h2>"
                        + Html.table(
                                List.of("Rang", "Nom"),
                                List.of(20, 80),
                                IntStream.rangeClosed(1, 90)
                                        .mapToObj(i -> List.of("" + i, "N" + i))
                                        .toList()),
                AT);
    }

    private static List<String> scopes(List<PDStructureElement> tags) {
        return tags.stream()
                .filter(tag -> "TH".equals(tag.getStructureType()))
                .map(tag -> tag.getAttributes().getObject(0).getCOSObject())
                .map(attributes -> attributes.getNameAsString("Scope"))
                .toList();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }
}
