package fr.amphi.demo.story;

import fr.amphi.demo.region.Allocation;
import fr.amphi.demo.region.Establishment;
import fr.amphi.demo.region.Intern;
import fr.amphi.demo.region.PoolCode;
import fr.amphi.demo.region.Post;
import fr.amphi.demo.region.Region;
import java.util.List;
import java.util.Map;

/**
 * What is going on: who the people behind the accounts are, and what everybody wishes.
 *
 * @param wishes ranked lists by intern id, of all pools that have an amphitheatre
 * @param interne the 217th of general practice in Lyon
 * @param internePediatrie one of the 24 of paediatrics in Grenoble
 * @param toCorrect of hospital pharmacy: one semester is missing
 */
public record Story(
        Region region,
        Map<String, List<String>> wishes,
        Intern interne,
        Intern internePediatrie,
        Intern toCorrect) {

    public static final String CAMPAIGN = "2027-05";

    /** Where the general practice amphitheatre was suspended. */
    static final int SUSPENDED_AT = 213;

    /** Places in practices: its amphitheatre has a rule that they are filled. */
    static final String SECTOR_TO_FILL = "MSU";

    static final int INTERNE = 217;
    static final int INTERNE_PEDIATRIE = 11;

    /** The hospital of the accounts {@code affaires-medicales} and {@code redaction}. */
    static final String HOSPITAL = "010000024";

    /** The same from the same hospitals. */
    public static Story in(List<Establishment> hospitals) {
        Region made = Region.of(hospitals);
        var missing = MissingSemester.in(made.callList(Pools.PHARMACY));
        Region region =
                made.with(missing.applied(made.interns()).stream().map(Story::reachable).toList());
        Map<String, List<String>> wishes = WishLists.of(region);
        Intern interne = region.callList(Pools.GENERAL_PRACTICE).get(INTERNE - 1);
        wishes.put(interne.id(), InterneWishes.of(region, wishes, interne));
        return new Story(
                region,
                wishes,
                interne,
                region.callList(Pools.PAEDIATRICS).get(INTERNE_PEDIATRIE - 1),
                missing.intern());
    }

    private static Intern reachable(Intern intern) {
        return Pools.REACHABLE.contains(intern.pool()) ? intern : intern.withoutEmail();
    }

    /** The general practice amphitheatre after so many turns by wish lists. */
    static Allocation generalPracticeAfter(
            Region region, Map<String, List<String>> wishes, int turns) {
        List<Intern> called = region.callList(Pools.GENERAL_PRACTICE).subList(0, turns);
        List<Post> posts = region.posts(Pools.GENERAL_PRACTICE);
        return Allocation.of(called, posts, wishes);
    }

    /** Identifier of a pool's amphitheatre. */
    static String amphitheatre(PoolCode pool) {
        return CAMPAIGN + "." + pool.code();
    }
}
