package fr.amphi.catalogue.post;

import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free text of a file: bounded, one line, printable. */
final class Texts {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private Texts() {}

    static String required(Row row, String column, int max, Faults faults) {
        var text = row.required(column, faults);
        check(row, column, text, max, faults);
        return text;
    }

    static @Nullable String optional(Row row, String column, int max, Faults faults) {
        if (!row.has(column)) {
            return null;
        }
        check(row, column, row.get(column), max, faults);
        return row.get(column);
    }

    static List<String> list(Row row, String column, int max, Faults faults) {
        var parts = row.list(column);
        parts.forEach(part -> check(row, column, part, max, faults));
        return parts;
    }

    static boolean printable(String text) {
        return !UNPRINTABLE.matcher(text).find();
    }

    private static void check(Row row, String column, String text, int max, Faults faults) {
        if (text.length() > max) {
            faults.add(row, column, "Au plus " + max + " caractères.");
        } else if (!printable(text)) {
            faults.add(row, column, "Caractère de contrôle ou illisible.");
        }
    }
}
