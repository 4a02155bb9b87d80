package fr.amphi.choice.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** How many places a pool must be offered at a date, from the dated rules. */
public final class Gauge {

    private record Rules(List<PlacesRule> rules) {}

    private final List<PlacesRule> rules;

    private Gauge(List<PlacesRule> rules) {
        this.rules = rules.stream().sorted(Comparator.comparing(PlacesRule::from)).toList();
    }

    /** The rules shipped with the service. */
    public static Gauge shipped(JsonMapper json) {
        try (InputStream in =
                Objects.requireNonNull(Gauge.class.getResourceAsStream("/rules/places.json"))) {
            return new Gauge(json.readValue(in, Rules.class).rules());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule that holds on a day: the last one that has begun, the first one before any has. */
    public PlacesRule on(LocalDate day) {
        return rules.reversed().stream()
                .filter(r -> !r.from().isAfter(day))
                .findFirst()
                .orElseGet(rules::getFirst);
    }
}
