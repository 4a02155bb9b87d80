package fr.amphi.demo.story;

import fr.amphi.demo.region.Intern;
import fr.amphi.demo.region.PoolCode;
import fr.amphi.demo.region.Post;
import fr.amphi.demo.region.Region;
import fr.amphi.demo.region.Wishes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The wish lists of all pools that have an amphitheatre; a few interns have none. */
final class WishLists {

    private static final Set<PoolCode> COMPLETE =
            Set.of(Pools.PAEDIATRICS, Pools.PSYCHIATRY, Pools.PHARMACY);

    /** One in so many has not ranked anything. */
    private static final int WITHOUT = 50;

    private WishLists() {}

    /** By intern id, in the order of pools and call lists. */
    static Map<String, List<String>> of(Region region) {
        var wishes = new LinkedHashMap<String, List<String>>();
        Pools.scheduled().forEach(pool -> add(region, pool, wishes));
        return wishes;
    }

    private static void add(Region region, PoolCode pool, Map<String, List<String>> wishes) {
        List<Post> posts = region.posts(pool);
        List<Intern> called = region.callList(pool);
        for (int position = 1; position <= called.size(); position++) {
            Intern intern = called.get(position - 1);
            if (ranks(pool, position)) {
                wishes.put(intern.id(), Wishes.of(intern, position, posts));
            }
        }
    }

    private static boolean ranks(PoolCode pool, int position) {
        boolean told =
                pool.equals(Pools.GENERAL_PRACTICE)
                        && position >= Story.SUSPENDED_AT
                        && position <= Story.INTERNE;
        return told || COMPLETE.contains(pool) || position % WITHOUT != WITHOUT / 2;
    }
}
