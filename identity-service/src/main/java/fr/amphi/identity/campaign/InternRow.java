package fr.amphi.identity.campaign;

import fr.amphi.contracts.Phase;
import fr.amphi.identity.calllist.Fraction;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one line of interns.csv, column by column, and says each thing that is wrong. */
final class InternRow {

    private static final int LONGEST = 200;
    private static final Pattern SPECIALTY = Pattern.compile("DS[MPD][0-9]{2,3}");
    private static final Pattern SUBDIVISION =
            Pattern.compile("(?=.{2,40}$)[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ().-]{3,28}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Row row;
    private final Faults faults;

    private InternRow(Row row, Faults faults) {
        this.row = row;
        this.faults = faults;
    }

    /** The line; to be used only when it added no fault. */
    static InternLine read(Row row, Faults faults) {
        return new InternRow(row, faults).line();
    }

    private InternLine line() {
        var internId = text("intern_id", 64);
        row.required("intern_id", faults);
        var specialty = specialty("specialty");
        row.required("specialty", faults);
        var subdivision = subdivision();
        var phase = phase();
        int seniority = row.requiredInteger("seniority", 0, 60, faults);
        var rank = rank();
        var cohort = box(row.integer("cohort", 1990, 2100, faults));
        var size = box(row.integer("cohort_size", 1, 1_000_000, faults));
        var origin = specialty("origin_specialty");
        var details =
                new PersonDetails(
                        internId == null ? "" : internId,
                        text("family_name", LONGEST),
                        text("given_name", LONGEST),
                        shaped("email", EMAIL, "Une adresse électronique est attendue."),
                        shaped("phone", PHONE, "Un numéro de téléphone est attendu."),
                        text("situation", LONGEST));
        return new InternLine(
                row.line(),
                subdivision + "." + specialty + "." + phase,
                subdivision,
                specialty == null ? "" : specialty,
                seniority,
                rank,
                cohort,
                size,
                origin == null || origin.equals(specialty) ? null : origin,
                details);
    }

    private String subdivision() {
        var value = row.required("subdivision", faults);
        if (!value.isEmpty() && !SUBDIVISION.matcher(value).matches()) {
            faults.add(
                    row,
                    "subdivision",
                    "Un code en capitales sans accent est attendu, tel que " + slug(value) + ".");
        }
        return value;
    }

    private static String slug(String value) {
        var plain =
                Normalizer.normalize(value, Normalizer.Form.NFD)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^A-Z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "SAINT-ETIENNE" : plain;
    }

    private String phase() {
        var value = row.required("phase", faults);
        if (!value.isEmpty()
                && Arrays.stream(Phase.values()).noneMatch(phase -> phase.name().equals(value))) {
            faults.add(row, "phase", "SOCLE, APPROFONDISSEMENT ou CONSOLIDATION est attendu.");
        }
        return value;
    }

    private String rank() {
        var value = row.required("rank", faults);
        if (!value.isEmpty()) {
            try {
                Fraction.parse(value);
            } catch (IllegalArgumentException notARank) {
                faults.add(
                        row, "rank", "Un entier positif ou une fraction exacte a/b est attendu.");
            }
        }
        return value;
    }

    private @Nullable String specialty(String column) {
        return shaped(column, SPECIALTY, "Un code national de DES est attendu, tel que DSM24.");
    }

    private @Nullable String shaped(String column, Pattern shape, String why) {
        if (!row.has(column)) {
            return null;
        }
        if (row.get(column).length() > LONGEST || !shape.matcher(row.get(column)).matches()) {
            faults.add(row, column, why);
        }
        return row.get(column);
    }

    private @Nullable String text(String column, int longest) {
        if (!row.has(column)) {
            return null;
        }
        var value = row.get(column);
        if (value.length() > longest) {
            faults.add(row, column, "Au plus " + longest + " caractères sont attendus.");
        }
        if (CONTROL.matcher(value).find()) {
            faults.add(row, column, "Un texte d'une seule ligne est attendu.");
        }
        return value;
    }

    private static @Nullable Integer box(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
