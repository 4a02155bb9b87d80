package fr.amphi.choice.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints HTML as an A4 PDF that screen readers can read (PDF/UA-1: tagged, in French, titled, fonts
 * embedded); the same document gives the same bytes.
 */
public final class Paper {

    private static final String FONT = "Liberation Sans";

    /** What every page has around its text. */
    private static final String SHEET = read("/paper/paper.css");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    /**
     * @param subject one sentence on what the document is
     * @param footer at the bottom of each page, beside its number
     * @param body well-formed, its texts by {@link Html}
     * @param at when what it says came to be
     */
    public record Document(String title, String subject, String footer, String body, Instant at) {}

    /** The PDF. */
    public static byte[] print(Document document) {
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePdfUaAccessibility(true)
                        .withProducer("Amphi")
                        .withHtmlContent(html(document), null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        try (var renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            settle(pdf, document.at());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What would tell one printing from another: its time, and the identifier made of it. */
    private static void settle(PDDocument pdf, Instant at) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        GregorianCalendar time = GregorianCalendar.from(at.atZone(ZoneId.of("Europe/Paris")));
        information.setCreationDate(time);
        information.setModificationDate(time);
        pdf.setDocumentId(at.toEpochMilli());
    }

    private static String html(Document document) {
        return """
        <!DOCTYPE html>
        <html lang="fr"><head><title>%s</title><meta name="subject" content="%s"/><style>%s</style></head><body>%s</body></html>\
        """
                .formatted(
                        Html.plain(document.title()),
                        Html.plain(document.subject()),
                        SHEET.replace("{footer}", footer(document)),
                        document.body());
    }

    /** Inside a quoted text of the style sheet. */
    private static String footer(Document document) {
        return Html.plain(document.footer().replaceAll("[\"\\\\\\s]+", " "));
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        String file = "/liberation/LiberationSans-" + face + ".ttf";
        builder.useFont(() -> stream(file), FONT, weight, style, true);
    }

    private static String read(String file) {
        try (InputStream in = stream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(file), file);
    }
}
