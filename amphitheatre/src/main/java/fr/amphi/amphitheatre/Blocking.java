package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The rules over sectors, worked out for one call list and one offer. Sets of rules are bits in
 * their order; those that must be filled are numbered among themselves, too. Clusters of posts that
 * are in the same sectors are of one kind.
 */
final class Blocking {

    static final Blocking NONE = new Blocking(List.of(), 0, CallList.NONE, Offer.NONE);

    private final List<BlockingRule> rules;
    private final int revision;
    private final long bars;
    private final long quotas;
    private final int[] toFill;
    private final long[] groups;
    private final long[] kinds;
    private final int[] kindOf;
    private final int[] fills;
    private final int[] counted;

    Blocking(List<BlockingRule> rules, int revision, CallList callList, Offer offer) {
        this(List.copyOf(rules), revision, groups(rules, callList.lines()), offer);
    }

    private Blocking(List<BlockingRule> rules, int revision, long[] groups, Offer offer) {
        this.rules = rules;
        this.revision = revision;
        this.bars = bits(BlockingRule.Kind.BARRED);
        this.quotas = bits(BlockingRule.Kind.QUOTA);
        this.toFill = numbers(BlockingRule.Kind.MUST_BE_FILLED).toArray();
        this.groups = groups;
        long[] sectors = sectors(offer);
        this.kinds = Arrays.stream(sectors).sorted().distinct().toArray();
        this.kindOf =
                Arrays.stream(sectors).mapToInt(it -> Arrays.binarySearch(kinds, it)).toArray();
        this.fills = Arrays.stream(kinds).mapToInt(this::toFillOf).toArray();
        this.counted = Arrays.stream(groups).mapToInt(this::countedIn).toArray();
    }

    Blocking on(CallList callList, Offer offer) {
        return isEmpty() ? this : new Blocking(rules, revision, callList, offer);
    }

    /** Over two lists, the positions of the second behind those of the first, which is its own. */
    Blocking onBoth(CallList first, CallList second, Offer offer) {
        if (isEmpty()) {
            return this;
        }
        long[] both = Arrays.copyOf(groups, first.size() + second.size());
        for (int at = 1; at <= second.size(); at++) {
            CallListLine line = second.lines().get(at - 1);
            int before = first.positionOf(line.intern());
            boolean same = before > 0 && first.lines().get(before - 1).equals(line);
            both[first.size() + at - 1] =
                    same ? groups[before - 1] : groups(rules, List.of(line))[0];
        }
        return new Blocking(rules, revision, both, offer);
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    List<BlockingRule> rules() {
        return rules;
    }

    /** From 1; 0 while none were ever set. */
    int revision() {
        return revision;
    }

    long bars() {
        return bars;
    }

    long quotas() {
        return quotas;
    }

    /** Number of sets of rules that must be filled, the empty one included. */
    int sets() {
        return 1 << toFill.length;
    }

    /** The rules of a set of those that must be filled. */
    List<BlockingRule> inSet(int set) {
        return IntStream.range(0, toFill.length)
                .filter(i -> (set & 1 << i) != 0)
                .mapToObj(i -> rules.get(toFill[i]))
                .toList();
    }

    /** Rules whose group the intern is of. */
    long groupsOf(int position) {
        return groups[position - 1];
    }

    int kinds() {
        return kinds.length;
    }

    int kindOf(int cluster) {
        return kindOf[cluster];
    }

    /** Rules whose sector clusters of the kind are in. */
    long sectorsOf(int kind) {
        return kinds[kind];
    }

    /** The same, as a set of those that must be filled. */
    int fills(int kind) {
        return fills[kind];
    }

    /**
     * Must-be-filled rules that count on the intern: of their group, and no bar or quota that the
     * intern is under reaches into their sector.
     */
    int countingOn(int position) {
        return counted[position - 1];
    }

    private int countedIn(long ofGroups) {
        long hindered = 0;
        for (long sectors : kinds) {
            hindered |= (sectors & ofGroups & (bars | quotas)) == 0 ? 0 : sectors;
        }
        return toFillOf(ofGroups & ~hindered);
    }

    private int toFillOf(long some) {
        int set = 0;
        for (int i = 0; i < toFill.length; i++) {
            set |= (some & 1L << toFill[i]) == 0 ? 0 : 1 << i;
        }
        return set;
    }

    private IntStream numbers(BlockingRule.Kind kind) {
        return IntStream.range(0, rules.size()).filter(i -> rules.get(i).kind() == kind);
    }

    private long bits(BlockingRule.Kind kind) {
        return numbers(kind).mapToLong(i -> 1L << i).sum();
    }

    private static long[] groups(List<BlockingRule> rules, List<CallListLine> lines) {
        long[] of = new long[lines.size()];
        for (int i = 0; i < rules.size(); i++) {
            Predicate<CallListLine> members = rules.get(i).group().members();
            for (int at = 0; at < of.length; at++) {
                of[at] |= members.test(lines.get(at)) ? 1L << i : 0;
            }
        }
        return of;
    }

    private long[] sectors(Offer offer) {
        long[] of = new long[offer.clusters()];
        for (OfferedPost post : offer.posts()) {
            for (int i = 0; i < rules.size(); i++) {
                boolean within = post.tags().contains(rules.get(i).sector());
                of[offer.clusterOf(post.post())] |= within ? 1L << i : 0;
            }
        }
        return of;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Blocking that
                && revision == that.revision
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    @Override
    public String toString() {
        return rules.toString();
    }
}
