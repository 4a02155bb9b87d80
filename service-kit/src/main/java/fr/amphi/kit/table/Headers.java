package fr.amphi.kit.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header row of a file, understood.
 *
 * @param names English column name by position, null where the column is ignored
 * @param inFile name as in the file, by English name
 * @param warnings about ignored columns
 */
record Headers(List<@Nullable String> names, Map<String, String> inFile, List<String> warnings) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_'’.-]+");

    private static final Map<String, String> FRENCH =
            Map.ofEntries(
                    Map.entry("rang", "rank"),
                    Map.entry("anciennete", "seniority"),
                    Map.entry("des", "specialty"),
                    Map.entry("poste", "post_id"),
                    Map.entry("etablissement", "establishment"),
                    Map.entry("service", "unit"),
                    Map.entry("nom", "family_name"),
                    Map.entry("prenom", "given_name"),
                    Map.entry("courriel", "email"),
                    Map.entry("telephone", "phone"),
                    Map.entry("interne", "intern_id"),
                    Map.entry("ordre", "order"),
                    Map.entry("specialite", "specialty"),
                    Map.entry("promotion", "cohort"),
                    Map.entry("ville", "city"),
                    Map.entry("periode", "period"),
                    Map.entry("responsable", "head"));

    static Headers read(List<String> row, int line, Columns columns, Faults faults) {
        Headers headers = new Headers(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        row.forEach(name -> headers.add(name.strip(), line, columns, faults));
        for (String required : columns.required()) {
            if (!headers.inFile.containsKey(required)) {
                faults.add(line, required, "", "Cette colonne est obligatoire et manque.");
            }
        }
        return headers;
    }

    private void add(String name, int line, Columns columns, Faults faults) {
        String known = known(name, columns);
        if (known == null) {
            names.add(null);
            if (!name.isEmpty()) {
                warnings.add("Colonne « " + name + " » inconnue : ignorée.");
            }
        } else if (inFile.putIfAbsent(known, name) == null) {
            names.add(known);
        } else {
            names.add(null);
            faults.add(line, name, name, "Cette colonne est donnée deux fois.");
        }
    }

    private static @Nullable String known(String name, Columns columns) {
        String plain = plain(name);
        return Stream.of(plain, plain.replace(' ', '_'), FRENCH.getOrDefault(plain, plain))
                .filter(columns::has)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The row's values by English name; empty ones left out. */
    Map<String, String> values(List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), names.size()); i++) {
            String name = names.get(i);
            String value = cells.get(i).strip();
            if (name != null && !value.isEmpty()) {
                values.put(name, value);
            }
        }
        return values;
    }
}
