package fr.amphi.identity.campaign;

import fr.amphi.kit.table.Columns;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import fr.amphi.kit.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads interns.csv: each line by itself, then the lines against each other. */
public final class InternFile {

    public static final Columns COLUMNS =
            Columns.required("intern_id", "specialty", "phase", "subdivision", "seniority", "rank")
                    .optional(
                            "cohort",
                            "cohort_size",
                            "origin_specialty",
                            "situation",
                            "family_name",
                            "given_name",
                            "email",
                            "phone");

    private InternFile() {}

    /** Every line that holds; what does not is in the faults. */
    public static List<InternLine> read(Table table, Faults faults) {
        if (table.rows().isEmpty()) {
            faults.add(1, "", "", "Le fichier ne contient aucun interne.");
        }
        var lines = new ArrayList<InternLine>();
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var own = new Faults();
            var line = InternRow.read(row, own);
            own.list().forEach(f -> faults.add(f.line(), f.column(), f.value(), f.why()));
            if (!own.any()) {
                lines.add(line);
                rows.add(row);
            }
        }
        twice(lines, rows, faults);
        contradictions(lines, rows, faults);
        sharedEmails(lines, rows, faults);
        return lines;
    }

    private static void twice(List<InternLine> lines, List<Row> rows, Faults faults) {
        Map<List<String>, InternLine> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var known = first.putIfAbsent(List.of(line.internId(), line.pool()), line);
            if (known != null) {
                faults.add(
                        rows.get(i),
                        "intern_id",
                        "Cet interne figure déjà dans ce groupe, à la ligne " + known.line() + ".");
            }
        }
    }

    private static void contradictions(List<InternLine> lines, List<Row> rows, Faults faults) {
        Map<String, InternLine> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var known = first.putIfAbsent(line.internId(), line);
            if (known != null && !known.details().equals(line.details())) {
                faults.add(
                        rows.get(i),
                        "intern_id",
                        "Nom, coordonnées ou situation diffèrent de ceux de la ligne "
                                + known.line()
                                + " pour le même interne.");
            }
        }
    }

    /** An e-mail address is a sign-in name: it belongs to one person. */
    private static void sharedEmails(List<InternLine> lines, List<Row> rows, Faults faults) {
        Map<String, InternLine> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var email = line.details().email();
            if (email == null) {
                continue;
            }
            var known = first.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
            if (known != null && !known.internId().equals(line.internId())) {
                faults.add(
                        rows.get(i),
                        "email",
                        "Cette adresse est déjà celle d'un autre interne, à la ligne "
                                + known.line()
                                + ".");
            }
        }
    }
}
