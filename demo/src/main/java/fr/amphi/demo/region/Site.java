package fr.amphi.demo.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hospital and its part in the region.
 *
 * @param only specialties it is limited to; empty: none excluded
 */
record Site(Establishment establishment, String subdivision, Kind kind, Set<String> only) {

    /** Those of the catalogue that take part, in the order of their numbers. */
    static List<Site> among(List<Establishment> establishments) {
        Map<String, Establishment> known =
                establishments.stream()
                        .collect(Collectors.toMap(Establishment::finess, Function.identity()));
        return Resource.rows("sites.csv").stream()
                .flatMap(row -> site(known.get(row.get(0)), row).stream())
                .toList();
    }

    private static Optional<Site> site(@Nullable Establishment establishment, List<String> row) {
        return Optional.ofNullable(establishment)
                .map(it ->
                        new Site(
                                it,
                                row.get(1),
                                Kind.valueOf(row.get(2)),
                                Resource.set(row.get(3))));
    }

    boolean trains(Specialty specialty) {
        return specialty.weight(kind) > 0 && (only.isEmpty() || only.contains(specialty.code()));
    }

    boolean in(String perimeter) {
        return perimeter.equals(PoolCode.REGION) || perimeter.equals(subdivision);
    }
}
