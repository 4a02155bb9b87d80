package fr.amphi.demo.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many interns choose in each pool. */
final class Sizes {

    static final int INTERNS = 4_200;

    /** Those that the story tells of have the size it says. */
    static final Map<String, Integer> TOLD =
            Map.of("LYON.DSM24.APPROFONDISSEMENT", 420, "GRENOBLE.DSM39.SOCLE", 24);

    private static final Map<String, Double> SUBDIVISIONS =
            new TreeMap<>(
                    Map.of(
                            "LYON", 0.40,
                            "GRENOBLE", 0.22,
                            "CLERMONT-FERRAND", 0.21,
                            "SAINT-ETIENNE", 0.17));

    private record Share(PoolCode pool, double exact) {
        double fraction() {
            return exact - Math.floor(exact);
        }
    }

    private Sizes() {}

    /** By code of the pool, none empty: shares in proportion, rounded so that the sum is exact. */
    static Map<PoolCode, Integer> of(List<Specialty> specialties) {
        List<Share> wanted = specialties.stream().flatMap(s -> shares(s).stream()).toList();
        var sizes = new TreeMap<PoolCode, Integer>(Comparator.comparing(PoolCode::code));
        wanted.stream()
                .filter(share -> TOLD.containsKey(share.pool().code()))
                .forEach(share ->
                        sizes.put(share.pool(), TOLD.getOrDefault(share.pool().code(), 0)));
        int rest = INTERNS - sizes.values().stream().mapToInt(Integer::intValue).sum();
        List<Share> open = wanted.stream().filter(s -> !sizes.containsKey(s.pool())).toList();
        double scale = rest / open.stream().mapToDouble(Share::exact).sum();
        sizes.putAll(
                rounded(
                        open.stream().map(s -> new Share(s.pool(), s.exact() * scale)).toList(),
                        rest));
        sizes.values().removeIf(size -> size == 0);
        return sizes;
    }

    private static List<Share> shares(Specialty s) {
        var shares = new ArrayList<Share>();
        Map<String, Double> perimeters = s.regional() ? Map.of(PoolCode.REGION, 1.0) : SUBDIVISIONS;
        perimeters.forEach((perimeter, part) -> {
            double year = s.intake() * part;
            shares.add(new Share(new PoolCode(perimeter, s.code(), PoolCode.SOCLE), year));
            shares.add(
                    new Share(
                            new PoolCode(perimeter, s.code(), PoolCode.APPROFONDISSEMENT),
                            year * s.years()));
        });
        return shares;
    }

    private static Map<PoolCode, Integer> rounded(List<Share> shares, int sum) {
        Map<PoolCode, Integer> sizes =
                shares.stream().collect(Collectors.toMap(Share::pool, s -> (int) s.exact()));
        int left = sum - sizes.values().stream().mapToInt(Integer::intValue).sum();
        shares.stream()
                .sorted(
                        Comparator.comparingDouble(Share::fraction)
                                .reversed()
                                .thenComparing(s -> s.pool().code()))
                .limit(left)
                .forEach(s -> sizes.merge(s.pool(), 1, Integer::sum));
        return sizes;
    }
}
