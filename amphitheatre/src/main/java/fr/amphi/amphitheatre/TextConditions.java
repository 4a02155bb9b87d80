package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.TEXT_MISSING;
import static fr.amphi.amphitheatre.Refusal.Code.TEXT_TOO_LONG;

import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether texts are there and of a length that an event can carry. */
final class TextConditions {

    private TextConditions() {}

    static @Nullable Refusal reason(String text) {
        return check(text, Limits.REASON, "Un motif est nécessaire.");
    }

    static @Nullable Refusal name(String text) {
        return check(text, Limits.NAME, "Un identifiant ou un nom manque.");
    }

    static @Nullable Refusal names(Stream<String> texts) {
        for (Iterator<String> it = texts.iterator(); it.hasNext(); ) {
            Refusal refusal = name(it.next());
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal check(String text, int longest, String missing) {
        if (text.isBlank()) {
            return Refusal.of(TEXT_MISSING, missing);
        }
        return text.length() <= longest
                ? null
                : Refusal.of(
                        TEXT_TOO_LONG,
                        "Un texte dépasse " + longest + " caractères.",
                        "longest",
                        longest);
    }
}
