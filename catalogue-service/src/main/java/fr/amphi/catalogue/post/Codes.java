package fr.amphi.catalogue.post;

import fr.amphi.contracts.Phase;
import fr.amphi.kit.table.Faults;
import fr.amphi.kit.table.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The codes of a post: a malformed one is a fault; one that is not known here is only noted, since
 * nomenclatures grow.
 */
final class Codes {

    private static final Pattern SPECIALTY = Pattern.compile("DS[MPD][0-9]{2,3}");
    private static final Pattern SLUG = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    private Codes() {}

    static List<String> specialties(Row row, Faults faults, Consumer<String> use) {
        row.required("specialty", faults);
        var codes =
                row.list("specialty").stream()
                        .map(c -> c.toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList();
        for (var code : codes) {
            if (isSpecialty(code)) {
                use.accept(code);
            } else {
                faults.add(row, "specialty", "« " + code + " » : un code tel que DSM24.");
            }
        }
        return codes;
    }

    static List<Phase> phases(Row row, Faults faults) {
        row.required("phase", faults);
        var phases = new ArrayList<Phase>();
        for (var name : row.list("phase")) {
            phase(name)
                    .ifPresentOrElse(
                            phases::add,
                            () ->
                                    faults.add(
                                            row,
                                            "phase",
                                            "« "
                                                    + name
                                                    + " » : SOCLE, APPROFONDISSEMENT ou"
                                                    + " CONSOLIDATION."));
        }
        return phases.stream().distinct().toList();
    }

    static String subdivision(Row row, Faults faults, Consumer<String> use) {
        var slug = slug(row.required("subdivision", faults));
        if (isSlug(slug)) {
            use.accept(slug);
        } else if (row.has("subdivision")) {
            faults.add(row, "subdivision", "Un nom tel que SAINT-ETIENNE.");
        }
        return slug;
    }

    static boolean isSpecialty(String code) {
        return SPECIALTY.matcher(code).matches();
    }

    static boolean isSlug(String text) {
        return text.length() <= 40 && SLUG.matcher(text).matches();
    }

    /** {@code Saint-Étienne} is {@code SAINT-ETIENNE}. */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ '’_]+", "-");
    }

    private static Optional<Phase> phase(String name) {
        var word = slug(name).replaceFirst("^PHASE-(DE-|D-)?", "");
        for (var phase : Phase.values()) {
            if (phase.name().equals(word)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }
}
