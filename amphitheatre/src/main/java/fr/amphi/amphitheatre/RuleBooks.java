package fr.amphi.amphitheatre;

import fr.amphi.amphitheatre.BlockingRule.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The second bookkeeping's rules over sectors: who is of which groups and which posts are in which
 * sectors is looked up once, the rest counted afresh each time. Rules are bits in their order.
 */
final class RuleBooks {

    private final Books books;
    private final Map<String, Long> sectors = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();
    private List<BlockingRule> rules = List.of();
    private int revision;

    RuleBooks(Books books) {
        this.books = books;
    }

    int revision() {
        return revision;
    }

    void replace(Event.BlockingRulesSet event) {
        rules = event.rules();
        revision = event.revision();
        listsChanged();
    }

    void listsChanged() {
        sectors.clear();
        groups.clear();
        for (int i = 0; i < rules.size(); i++) {
            Predicate<CallListLine> members = GroupBooks.members(rules.get(i).group());
            for (CallListLine line : books.call.list()) {
                groups.merge(line.intern(), members.test(line) ? 1L << i : 0, Long::sum);
            }
            for (String post : books.posts.all()) {
                boolean within = books.posts.isTagged(post, rules.get(i).sector());
                sectors.merge(post, within ? 1L << i : 0, Long::sum);
            }
        }
    }

    boolean isBarred(String intern, String post) {
        return (groups(intern) & sectors(post) & of(Kind.BARRED)) != 0;
    }

    /** Whether others of the group have taken all that a quota leaves it in the post's sector. */
    boolean isOverQuota(String intern, String post) {
        return (exhausted(intern) & sectors(post)) != 0;
    }

    /** The posts that the rules leave an intern whose turn it is. */
    Predicate<String> open(String intern) {
        if (rules.isEmpty()) {
            return _ -> true;
        }
        long closed = groups(intern) & of(Kind.BARRED) | exhausted(intern);
        Predicate<String> permitted = post -> (sectors(post) & closed) == 0;
        long counting = counting(intern);
        if (counting == 0) {
            return permitted;
        }
        long within = within(counting, permitted);
        return within == 0 ? permitted : permitted.and(post -> isWithin(post, within));
    }

    /** Sets of sectors to fill, those of the first rules first; 0: none binds. */
    private long within(long counting, Predicate<String> permitted) {
        Map<Long, Integer> places = places();
        Map<Long, Integer> toChoose = toChoose();
        long fill = of(Kind.MUST_BE_FILLED);
        long within = 0;
        for (long set = -fill & fill; set != 0; set = (set - fill) & fill) {
            long narrower = within == 0 ? set : within & set;
            boolean binds =
                    (counting & set) != 0
                            && count(places, set, true) >= count(toChoose, set, false);
            if (binds
                    && books.posts.all().stream()
                            .anyMatch(post ->
                                    books.posts.free(post) > 0
                                            && isWithin(post, narrower)
                                            && permitted.test(post))) {
                within = narrower;
            }
        }
        return within;
    }

    /** In sectors to fill, and in none but those of the set. */
    private boolean isWithin(String post, long set) {
        long own = sectors(post) & of(Kind.MUST_BE_FILLED);
        return own != 0 && (own & ~set) == 0;
    }

    private Map<Long, Integer> places() {
        Map<Long, Integer> places = new HashMap<>();
        for (String post : books.posts.oneOfEachCluster()) {
            long own = sectors(post) & of(Kind.MUST_BE_FILLED);
            places.merge(own, Math.max(0, books.posts.free(post)), Integer::sum);
        }
        return places;
    }

    private Map<Long, Integer> toChoose() {
        Map<Long, Integer> interns = new HashMap<>();
        books.call.toChoose().forEach(intern -> interns.merge(counting(intern), 1, Integer::sum));
        return interns;
    }

    private static int count(Map<Long, Integer> counts, long set, boolean whole) {
        return counts.entrySet().stream()
                .filter(it -> (it.getKey() & set) != 0 && (!whole || (it.getKey() & ~set) == 0))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Of the group, and no bar or quota over the intern reaches into the sector. */
    private long counting(String intern) {
        long own = groups(intern);
        long hindering = own & (of(Kind.BARRED) | of(Kind.QUOTA));
        long counting = own & of(Kind.MUST_BE_FILLED);
        for (long of : sectorsTogether()) {
            counting &= (of & hindering) == 0 ? ~0L : ~of;
        }
        return counting;
    }

    private Iterable<Long> sectorsTogether() {
        return sectors.values().stream().distinct().toList();
    }

    /** Quotas over the intern that others have used up. */
    private long exhausted(String intern) {
        long quotas = groups(intern) & of(Kind.QUOTA);
        long exhausted = 0;
        for (int i = 0; i < rules.size(); i++) {
            Integer most = (quotas & 1L << i) == 0 ? null : rules.get(i).most();
            exhausted |= most != null && holders(i, intern) >= most ? 1L << i : 0;
        }
        return exhausted;
    }

    private long holders(int rule, String but) {
        return books.holdings.entrySet().stream()
                .filter(it -> it.getValue().takesPlace() && !it.getKey().equals(but))
                .filter(it -> (groups(it.getKey()) & 1L << rule) != 0)
                .filter(it -> (sectors(it.getValue().post()) & 1L << rule) != 0)
                .count();
    }

    private long groups(String intern) {
        return groups.getOrDefault(intern, 0L);
    }

    private long sectors(String post) {
        return sectors.getOrDefault(post, 0L);
    }

    private long of(Kind kind) {
        long bits = 0;
        for (int i = 0; i < rules.size(); i++) {
            bits |= rules.get(i).kind() == kind ? 1L << i : 0;
        }
        return bits;
    }
}
