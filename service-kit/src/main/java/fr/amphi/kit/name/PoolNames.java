package fr.amphi.kit.name;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fr.amphi.contracts.Phase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Amphitheatres as people call them: {@code Médecine générale, Lyon, phase socle}. */
public final class PoolNames {

    private static final Pattern ID =
            Pattern.compile(".*\\.([^.]+)\\.([^.]+)\\.(SOCLE|APPROFONDISSEMENT|CONSOLIDATION)");

    private final Map<String, String> specialties = names("specialties", "code");
    private final Map<String, String> perimeters = names("subdivisions", "code");

    public String of(String amphitheatre, Function<Phase, String> phases) {
        var id = ID.matcher(amphitheatre);
        return id.matches()
                ? specialty(id.group(2))
                        + ", "
                        + perimeter(id.group(1))
                        + ", "
                        + phases.apply(Phase.valueOf(id.group(3)))
                : amphitheatre;
    }

    /** The code itself where it has no name. */
    public String specialty(String code) {
        return specialties.getOrDefault(code, code);
    }

    /** The code itself where it has no name. */
    public String perimeter(String code) {
        return perimeters.getOrDefault(code, code);
    }

    private static Map<String, String> names(String file, String key) {
        var resource = PoolNames.class.getResourceAsStream("/reference/" + file + ".csv");
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(requireNonNull(resource), UTF_8);
                var csv = format.parse(reader)) {
            return csv.stream().collect(toMap(r -> r.get(key), r -> r.get("name")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
