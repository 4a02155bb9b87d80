package fr.amphi.content.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.amphi.content.page.PageCommand.Publish;
import fr.amphi.kit.problem.BadInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Body of a request to write a page. */
record PageBody(@Nullable String title, @Nullable String body, @Nullable String kind) {

    private static final int LONGEST = 64 * 1024;

    /** Everything that is not text: control characters but tab and line ends, lone surrogates. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\t\\r\\n]]");

    /**
     * @throws BadInput when a member is missing, too long or not text
     */
    Publish publish(String slug) {
        return new Publish(slug, checkedKind(), checkedTitle(), checkedBody());
    }

    private Kind checkedKind() {
        if (kind == null) {
            throw new BadInput("kind", "La rubrique de la page, telle que welcome.");
        }
        return Kind.of(kind)
                .orElseThrow(() ->
                        new BadInput(
                                "kind",
                                "Une rubrique parmi welcome, practical, contacts, plan,"
                                        + " catering, protocols, payslip."));
    }

    private String checkedTitle() {
        if (title == null
                || title.isBlank()
                || title.length() > 120
                || title.contains("\n")
                || UNPRINTABLE.matcher(title).find()) {
            throw new BadInput("title", "Un titre d'une ligne, de 1 à 120 caractères.");
        }
        return title.strip();
    }

    private String checkedBody() {
        if (body == null || body.isBlank()) {
            throw new BadInput("body", "Le texte de la page, en Markdown.");
        }
        if (body.getBytes(UTF_8).length > LONGEST) {
            throw new BadInput("body", "Une page a au plus 64 Kio de texte.");
        }
        if (UNPRINTABLE.matcher(body).find()) {
            throw new BadInput("body", "Retirez les caractères de contrôle.");
        }
        return body;
    }
}
