package fr.amphi.demo.region;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How large a specialty is and where it trains: orders of magnitude, not statistics.
 *
 * @param intake interns a year in the whole country
 * @param years of its advanced phase
 * @param weights how much each kind of hospital trains of it
 * @param units names of its units, the most usual first
 */
record Specialty(
        String code, int intake, int years, Map<Kind, Integer> weights, List<String> units) {

    /** Chosen for the whole region: pharmacy and dentistry. */
    private static final Set<String> REGIONAL =
            Set.of("DSP04", "DSP06", "DSP08", "DSD01", "DSD02", "DSM51");

    static List<Specialty> all() {
        return Resource.rows("specialties.csv").stream().map(Specialty::of).toList();
    }

    private static Specialty of(List<String> row) {
        return new Specialty(
                row.get(0),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                Arrays.stream(row.get(3).split(" "))
                        .map(pair -> pair.split("="))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        pair -> Kind.valueOf(pair[0]),
                                        pair -> Integer.valueOf(pair[1]))),
                Resource.list(row.get(4)));
    }

    int weight(Kind kind) {
        return weights.getOrDefault(kind, 0);
    }

    /** Hospitals that train more of it have more of its units. */
    List<String> unitsAt(Kind kind) {
        int weight = weight(kind);
        int some = weight >= 4 ? units.size() : weight >= 3 ? (units.size() + 1) / 2 : 2;
        return units.subList(0, Math.min(units.size(), some));
    }

    boolean regional() {
        return REGIONAL.contains(code);
    }
}
