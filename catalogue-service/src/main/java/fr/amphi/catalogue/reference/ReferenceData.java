package fr.amphi.catalogue.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts shipped with the service, read once; what they leave out is unknown, not forbidden. */
@Component
public final class ReferenceData {

    private static final String REGION = "AUVERGNE-RHONE-ALPES";

    private final Map<String, Specialty> specialties =
            read("specialties")
                    .map(r -> new Specialty(r.get("code"), r.get("name"), list(r.get("families"))))
                    .collect(by(Specialty::code));

    private final Map<String, Perimeter> perimeters =
            read("subdivisions")
                    .map(r ->
                            new Perimeter(
                                    r.get("code"),
                                    r.get("name"),
                                    list(r.get("kinds")),
                                    list(r.get("regions"))))
                    .collect(by(Perimeter::code));

    private final Map<String, Establishment> establishments =
            read("establishments-auvergne-rhone-alpes")
                    .map(r ->
                            new Establishment(
                                    r.get("finess"),
                                    r.get("legal"),
                                    r.get("name"),
                                    r.get("city"),
                                    REGION,
                                    degrees(r.get("lat")),
                                    degrees(r.get("lon"))))
                    .collect(by(Establishment::finess));

    public List<Specialty> specialties() {
        return List.copyOf(specialties.values());
    }

    public List<Perimeter> perimeters() {
        return List.copyOf(perimeters.values());
    }

    public List<Establishment> establishments() {
        return List.copyOf(establishments.values());
    }

    public boolean knowsSpecialty(String code) {
        return specialties.containsKey(code);
    }

    public boolean knowsPerimeter(String slug) {
        return perimeters.containsKey(slug);
    }

    public Optional<Establishment> establishment(String finess) {
        return Optional.ofNullable(establishments.get(finess));
    }

    private static Stream<CSVRecord> read(String name) {
        var resource =
                requireNonNull(
                        ReferenceData.class.getResourceAsStream("/reference/" + name + ".csv"));
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(resource, UTF_8);
                var csv = format.parse(reader)) {
            return csv.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Collector<T, ?, Map<String, T>> by(Function<T, String> key) {
        return collectingAndThen(
                toMap(
                        key,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalStateException("twice: " + key.apply(a));
                        },
                        () -> new LinkedHashMap<String, T>()),
                Collections::unmodifiableMap);
    }

    private static List<String> list(String cell) {
        return List.of(cell.split("\\|"));
    }

    private static @Nullable Double degrees(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }
}
