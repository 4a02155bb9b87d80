package fr.amphi.demo.region;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What interns want: what is well liked, what is near home, and what only they know. */
public final class Wishes {

    private static final int FEWEST = 5;
    private static final int MOST = 60;
    private static final double KILOMETRES_A_DEGREE = 111.2;

    /** The further away, the less wanted: one standard deviation for so many kilometres. */
    private static final double KILOMETRES = 45;

    private record Home(double lat, double lon) {}

    private Wishes() {}

    /**
     * A ranked list, most wanted first. Who is called late ranks more.
     *
     * @param position on the call list, from 1
     * @param posts of the intern's pool
     */
    public static List<String> of(Intern intern, int position, List<Post> posts) {
        Chance chance = Chance.of("wishes", intern.id());
        Home home = home(posts, chance);
        Map<Post, Double> liking = new HashMap<>();
        posts.forEach(post -> liking.put(post, liking(post, home, chance)));
        int count = Math.clamp(FEWEST + position / 3 + chance.below(15), FEWEST, MOST);
        return posts.stream()
                .sorted(
                        Comparator.comparing((Post post) -> liking.getOrDefault(post, 0.0))
                                .reversed()
                                .thenComparing(Post::id))
                .limit(count)
                .map(Post::id)
                .toList();
    }

    /** Most live near the teaching hospital, where the most places are. */
    private static @Nullable Home home(List<Post> posts, Chance chance) {
        Post near = chance.pick(posts, post -> post.tags().contains("CHU") ? 4 : 1);
        Double lat = near.lat();
        Double lon = near.lon();
        return lat == null || lon == null ? null : new Home(lat, lon);
    }

    private static double liking(Post post, @Nullable Home home, Chance chance) {
        return 1.2 * post.renown() - distance(post, home) / KILOMETRES + chance.gaussian();
    }

    /** Kilometres as the crow flies; 0 where a place is not known. */
    private static double distance(Post post, @Nullable Home home) {
        Double lat = post.lat();
        Double lon = post.lon();
        if (home == null || lat == null || lon == null) {
            return 0;
        }
        double north = (lat - home.lat()) * KILOMETRES_A_DEGREE;
        double east =
                (lon - home.lon())
                        * KILOMETRES_A_DEGREE
                        * StrictMath.cos(StrictMath.toRadians(home.lat()));
        return StrictMath.sqrt(north * north + east * east);
    }
}
