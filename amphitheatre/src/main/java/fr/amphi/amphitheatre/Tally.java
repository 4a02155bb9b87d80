package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places left and interns still to choose, counted as the rules over sectors do; a pass over the
 * calls changes it.
 */
final class Tally {

    /** Of an amphitheatre without rules: nothing is counted, everything allowed. */
    static final Tally NONE = new Tally(State.initial(""), new int[0]);

    /** Not restricted to any sector. */
    static final int ANYWHERE = -1;

    private final Blocking blocking;
    private final int[] left;
    private final int[] free;
    private final int[] places;
    private final int[] toChoose;
    private final int[] taken;
    private long full;

    /**
     * @param calls positions still to choose
     */
    Tally(State state, int[] calls) {
        this(
                state.lists().blocking(),
                IntStream.range(0, state.offer().clusters()).map(state::left).toArray(),
                calls);
        if (!blocking.isEmpty()) {
            IntStream.range(0, left.length).forEach(cluster -> taken(state, cluster));
        }
    }

    /**
     * Nobody has taken anything yet.
     *
     * @param places by cluster
     * @param calls positions still to choose
     */
    Tally(Blocking blocking, int[] places, int[] calls) {
        this.blocking = blocking;
        this.left = places;
        this.free = new int[blocking.kinds()];
        this.places = new int[blocking.sets()];
        this.toChoose = new int[blocking.sets()];
        this.taken = new int[blocking.rules().size()];
        if (!blocking.isEmpty()) {
            IntStream.range(0, left.length).forEach(cluster -> places(cluster, left[cluster]));
            Arrays.stream(calls).forEach(position -> counts(position, 1));
        }
    }

    int left(int cluster) {
        return left[cluster];
    }

    /** Places left in clusters that are in sectors of the set alone. */
    int places(int set) {
        return places[set];
    }

    /** Interns still to choose whom a rule of the set counts on. */
    int toChoose(int set) {
        return toChoose[set];
    }

    int taken(int rule) {
        return taken[rule];
    }

    /** The intern chooses no more: a place goes with it, or none. */
    void leaves(int position) {
        if (!blocking.isEmpty()) {
            counts(position, -1);
        }
    }

    void takes(int position, int cluster) {
        left[cluster]--;
        if (!blocking.isEmpty()) {
            places(cluster, -1);
        }
        quotas(position, cluster, 1);
    }

    /** As if the intern had not taken a place. */
    void forget(int position, int cluster) {
        quotas(position, cluster, -1);
    }

    /** Rules that keep the intern from their sectors: bars, and quotas that are reached. */
    long forbidden(int position) {
        return blocking.isEmpty() ? 0 : blocking.groupsOf(position) & (blocking.bars() | full);
    }

    /**
     * The set of sectors the intern has to choose in, {@link #ANYWHERE} if there is none. Sets are
     * gone through with those of the first rules first; one that would leave no post yields.
     */
    int restriction(int position) {
        int within = ANYWHERE;
        for (int set = 1; set < blocking.sets(); set++) {
            within = narrowed(position, within, set);
        }
        return within;
    }

    /** What is left of a restriction once one more set had its say. */
    int narrowed(int position, int within, int set) {
        boolean binding =
                (set & blocking.countingOn(position)) != 0 && places[set] >= toChoose[set];
        return binding && leavesPost(position, within & set) ? within & set : within;
    }

    /** Whether the intern may take a place of the cluster, if one is left. */
    boolean allows(int cluster, long forbidden, int within) {
        return blocking.isEmpty() || allowsKind(blocking.kindOf(cluster), forbidden, within);
    }

    /** Whether no rule can come to keep the intern from the cluster while so many others choose. */
    boolean staysAllowed(int position, int cluster, int others) {
        if (blocking.isEmpty()) {
            return true;
        }
        int kind = blocking.kindOf(cluster);
        long ruled = blocking.sectorsOf(kind) & blocking.groupsOf(position) & blocking.quotas();
        boolean stays = ruled == 0 || others == 0;
        for (int set = 1; set < places.length; set++) {
            boolean counted = (set & blocking.countingOn(position)) != 0;
            boolean outside = !isWithin(blocking.fills(kind), set);
            stays &= !counted || !outside || places[set] < toChoose[set] - others;
        }
        return stays;
    }

    private boolean leavesPost(int position, int within) {
        long forbidden = forbidden(position);
        for (int kind = 0; kind < free.length; kind++) {
            if (free[kind] > 0 && allowsKind(kind, forbidden, within)) {
                return true;
            }
        }
        return false;
    }

    private boolean allowsKind(int kind, long forbidden, int within) {
        return (blocking.sectorsOf(kind) & forbidden) == 0
                && isWithin(blocking.fills(kind), within);
    }

    static boolean isWithin(int fills, int within) {
        return within == ANYWHERE || (fills != 0 && (fills & ~within) == 0);
    }

    private void taken(State state, int cluster) {
        state.seating().takers().get(cluster).forEach(at -> quotas(at, cluster, 1));
    }

    private void places(int cluster, int more) {
        int kind = blocking.kindOf(cluster);
        free[kind] += more;
        int fills = blocking.fills(kind);
        for (int set = fills; fills != 0 && set < places.length; set++) {
            places[set] += (fills & ~set) == 0 ? more : 0;
        }
    }

    private void counts(int position, int more) {
        int counting = blocking.countingOn(position);
        for (int set = 1; counting != 0 && set < toChoose.length; set++) {
            toChoose[set] += (set & counting) == 0 ? 0 : more;
        }
    }

    private void quotas(int position, int cluster, int more) {
        if (blocking.isEmpty()) {
            return;
        }
        long ruled = blocking.sectorsOf(blocking.kindOf(cluster)) & blocking.groupsOf(position);
        for (long rest = ruled & blocking.quotas(); rest != 0; rest &= rest - 1) {
            int rule = Long.numberOfTrailingZeros(rest);
            taken[rule] += more;
            Integer most = blocking.rules().get(rule).most();
            long bit = 1L << rule;
            full = most != null && taken[rule] >= most ? full | bit : full & ~bit;
        }
    }
}
