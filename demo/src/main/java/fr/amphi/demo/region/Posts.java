package fr.amphi.demo.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Offers each pool the places it needs, spread over its training grounds. */
final class Posts {

    private static final int PLACES_TOGETHER = 4;
    private static final double PLACES_A_POST = 1.6;

    private static final Map<String, String> SHORT =
            Map.of(
                    "LYON",
                    "LYO",
                    "SAINT-ETIENNE",
                    "STE",
                    "GRENOBLE",
                    "GRE",
                    "CLERMONT-FERRAND",
                    "CLF",
                    PoolCode.REGION,
                    "ARA");

    private final Grounds grounds;
    private final Practices practices;
    private int made;

    Posts(List<Site> sites) {
        this.grounds = new Grounds(sites);
        this.practices = new Practices(sites);
    }

    /**
     * Places for so many interns: 107 for every hundred; general practice 30 more from 430 on
     * (arrêté of 4 February 2011, art. 9).
     */
    static int needed(PoolCode pool, int interns) {
        int ratio = Math.ceilDiv(interns * 107, 100);
        return pool.isGeneralPractice() && interns >= 430 ? Math.max(ratio, interns + 30) : ratio;
    }

    List<Post> of(PoolCode pool, Specialty specialty, int interns) {
        Chance chance = Chance.of("posts", pool);
        int places = needed(pool, interns);
        int atPractices = pool.isGeneralPractice() ? places * share(pool) / 100 : 0;
        var spread = new LinkedHashMap<Ground, Integer>();
        spread.putAll(spread(grounds.of(pool, specialty), places - atPractices, chance));
        practices.of(pool, atPractices).forEach(practice -> spread.put(practice, 1));
        return posts(pool, spread);
    }

    /** Percentage of the places of general practice that are in practices. */
    private static int share(PoolCode pool) {
        return pool.phase().equals(PoolCode.SOCLE) ? 40 : 55;
    }

    private static Map<Ground, Integer> spread(List<Ground> all, int places, Chance chance) {
        if (all.isEmpty()) {
            throw new IllegalStateException("no training ground");
        }
        int posts = Math.min(all.size(), (int) Math.ceil(places / PLACES_A_POST));
        var rest = new ArrayList<>(all);
        var spread = new LinkedHashMap<Ground, Integer>();
        for (int i = 0; i < Math.min(posts, places); i++) {
            Ground ground = chance.pick(rest, Ground::weight);
            rest.remove(ground);
            spread.put(ground, 1);
        }
        for (int given = spread.size(); given < places; given++) {
            spread.merge(next(spread, chance), 1, Integer::sum);
        }
        return spread;
    }

    /** The post that gets one place more: large ones only once all are large. */
    private static Ground next(Map<Ground, Integer> spread, Chance chance) {
        int least = spread.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        int most = Math.max(PLACES_TOGETHER, least + 1);
        List<Ground> open =
                spread.keySet().stream().filter(g -> spread.getOrDefault(g, 0) < most).toList();
        return chance.pick(open, Ground::weight);
    }

    private List<Post> posts(PoolCode pool, Map<Ground, Integer> spread) {
        List<Ground> sorted =
                spread.keySet().stream()
                        .sorted(
                                Comparator.comparing((Ground g) -> g.finess() == null)
                                        .thenComparing(Ground::establishment)
                                        .thenComparing(Ground::unit)
                                        .thenComparing(Ground::city))
                        .toList();
        var posts = new ArrayList<Post>();
        for (Ground ground : sorted) {
            String id =
                    "%s-%s-%s-%03d"
                            .formatted(
                                    SHORT.get(pool.subdivision()),
                                    pool.specialty(),
                                    pool.phase().substring(0, 1),
                                    posts.size() + 1);
            posts.add(
                    ground.post(
                            id, "27%05d".formatted(++made), pool, spread.getOrDefault(ground, 1)));
        }
        return posts;
    }
}
