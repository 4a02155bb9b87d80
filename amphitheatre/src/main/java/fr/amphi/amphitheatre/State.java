package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an amphitheatre is at one version: immutable, a fold of its events. Positions are from 1.
 */
public final class State {

    private final String id;
    private final long version;
    private final Event.@Nullable AmphitheatreScheduled plan;
    private final Lists lists;
    private final Seating seating;
    private final Progress progress;
    private final Agreements agreements;
    private final Shares shares;
    private final long settled;

    State(
            String id,
            long version,
            Event.@Nullable AmphitheatreScheduled plan,
            Lists lists,
            Seating seating,
            Progress progress,
            Agreements agreements,
            Shares shares,
            long settled) {
        this.id = id;
        this.version = version;
        this.plan = plan;
        this.lists = lists;
        this.seating = seating;
        this.progress = progress;
        this.agreements = agreements;
        this.shares = shares;
        this.settled = settled;
    }

    /** An amphitheatre without events. */
    public static State initial(String id) {
        return new State(
                id,
                0,
                null,
                Lists.NONE,
                Seating.NONE,
                Progress.NONE,
                Agreements.NONE,
                Shares.NONE,
                0);
    }

    public String id() {
        return id;
    }

    /** Number of its events. */
    public long version() {
        return version;
    }

    /** Version of the last event that was more than a wish list not sealed yet. */
    public long settled() {
        return settled;
    }

    public Stage stage() {
        return progress.stage();
    }

    /** What was scheduled; empty before. */
    public Optional<Event.AmphitheatreScheduled> plan() {
        return Optional.ofNullable(plan);
    }

    public CallList callList() {
        return lists.callList();
    }

    public Offer offer() {
        return lists.offer();
    }

    /** The rules over sectors, in the order of their weight. */
    public List<BlockingRule> rules() {
        return lists.blocking().rules();
    }

    /** From 1; 0 while no rules were ever set. */
    public int rulesRevision() {
        return lists.blocking().revision();
    }

    /** The sessions it is cut into. */
    public Sessions sessions() {
        return lists.sessions();
    }

    /** Whether the call waits for the next session to begin. */
    public boolean isBetweenSessions() {
        return stage() == Stage.SUSPENDED && pause().filter(Pause::betweenSessions).isPresent();
    }

    /** Number of the session that the call waits for, or would wait for next; 0: there is none. */
    public int nextSession() {
        int next = Calls.nextInOrder(this);
        int number = next == 0 ? 0 : sessions().numberOf(Calls.place(this, next));
        int least = sessions().begun() + 1;
        return Math.max(number, least) > sessions().all().size() ? 0 : Math.max(number, least);
    }

    /** The running turn; empty when none is, kept while suspended. */
    public Optional<Turn> turn() {
        return Optional.ofNullable(progress.turn());
    }

    /** Position after which an intern wants to be called; null when in order. */
    public @Nullable Integer deferral(int position) {
        return progress.deferrals().of(position);
    }

    /** The proxy that an intern has given, accepted or not; empty: none stands. */
    public Optional<Proxy> proxy(String intern) {
        return agreements.proxy(intern);
    }

    /** The proxies that stand, by pseudonym of who gave them. */
    public Map<String, Proxy> proxies() {
        return agreements.proxies();
    }

    /** The placement beyond the order that is asked for an intern; empty: none is. */
    public Optional<SupernumeraryRequest> request(String intern) {
        return Optional.ofNullable(agreements.requests().get(intern));
    }

    /** The placements beyond the order that are asked for, by pseudonym. */
    public Map<String, SupernumeraryRequest> requests() {
        return agreements.requests();
    }

    /** How many accepted proxies somebody holds. */
    int proxiesHeldBy(String holder) {
        return agreements.heldBy(holder);
    }

    /** The suspension under way, if any. */
    public Optional<Pause> pause() {
        return Optional.ofNullable(progress.pause());
    }

    /** Number of the assignment order, once published. */
    public Optional<String> order() {
        return Optional.ofNullable(progress.order());
    }

    /** The choice that waits for its reservations, if any. */
    public Optional<Event.ChoiceAsked> pending() {
        return Optional.ofNullable(shares.pending());
    }

    /** Version of the event that asked for the pending choice; 0 when there is none. */
    public long asking() {
        return shares.asking();
    }

    /** What a place of a post is reserved in; empty where the post is this amphitheatre's own. */
    public List<String> reservedWith(String post) {
        return shares.posts().getOrDefault(post, List.of());
    }

    /** Posts that were declared as shared. */
    public Set<String> sharedPosts() {
        return shares.posts().keySet();
    }

    /** Interns that were declared as called by another amphitheatre too. */
    public Set<String> sharedInterns() {
        return shares.interns();
    }

    public Seat seat(int position) {
        return seating.seat(position);
    }

    public WishList wishes(int position) {
        return seating.wishes().get(position - 1);
    }

    /** What the wish list would choose were it the turn now; empty: nothing. */
    public Optional<String> sealedChoice(int position) {
        return Optional.ofNullable(Wishing.firstPossible(this, position));
    }

    /** Interns who hold a post. */
    public int chosen() {
        return seating.chosen();
    }

    /** Interns the call went past and who may still return. */
    public int skipped() {
        return seating.skipped();
    }

    /** Highest position called so far. */
    public int cursor() {
        return progress.cursor();
    }

    /** Positions of returned interns, next to be called. */
    public List<Integer> returning() {
        return progress.returning().toList();
    }

    /**
     * Places of a post still free; a linked post is only as free as the least free of its cluster.
     *
     * @param post on offer
     */
    public int left(String post) {
        return left(offer().clusterOf(post));
    }

    /**
     * Places of a post, or of the least one linked to it here, whoever took some.
     *
     * @param post on offer
     */
    public int places(String post) {
        return offer().places(offer().clusterOf(post));
    }

    /** Places still free, over all posts; posts linked to each other count once. */
    public int placesLeft() {
        int sum = 0;
        for (int cluster = 0; cluster < offer().clusters(); cluster++) {
            sum += left(cluster);
        }
        return sum;
    }

    /** Positions that take a place of the post or of one linked to it, in the order they took. */
    public List<Integer> takers(String post) {
        return takersOf(post).toList();
    }

    /**
     * Interns to be called before this one, the running turn included; 0 for the one whose turn it
     * is and for who is not going to be called.
     */
    public int before(int position) {
        return Calls.before(this, position);
    }

    /** Interns still to choose: the running turn, those who returned, those not called yet. */
    public List<Integer> toChoose() {
        return Arrays.stream(Calls.toChoose(this)).boxed().toList();
    }

    Positions takersOf(String post) {
        return seating.takers().get(offer().clusterOf(post));
    }

    int takersAt(int cluster) {
        return seating.takers().get(cluster).size();
    }

    int left(int cluster) {
        return Math.max(0, offer().capacity(cluster) - seating.takers().get(cluster).size());
    }

    State next(Lists changed) {
        return next(changed, seating, progress);
    }

    State next(Progress changed) {
        return next(lists, seating, changed);
    }

    State next(Lists changedLists, Seating changedSeating, Progress changedProgress) {
        long now = version + 1;
        return new State(
                id,
                now,
                plan,
                changedLists,
                changedSeating,
                changedProgress,
                agreements,
                shares,
                now);
    }

    /** One event further, of which nothing that was decided depends. */
    State unsettled(Seating changed) {
        return new State(
                id, version + 1, plan, lists, changed, progress, agreements, shares, settled);
    }

    /** One event further, of which nothing that was decided depends. */
    State unsettled(Agreements changed) {
        return new State(id, version + 1, plan, lists, seating, progress, changed, shares, settled);
    }

    /** The same version. */
    State with(Agreements changed) {
        return new State(id, version, plan, lists, seating, progress, changed, shares, settled);
    }

    Agreements agreements() {
        return agreements;
    }

    State next(Shares changed) {
        return next(lists, seating, progress).with(changed);
    }

    /** The same version. */
    State with(Shares changed) {
        return new State(id, version, plan, lists, seating, progress, agreements, changed, settled);
    }

    Shares shares() {
        return shares;
    }

    Lists lists() {
        return lists;
    }

    Seating seating() {
        return seating;
    }

    Progress progress() {
        return progress;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State that
                && id.equals(that.id)
                && version == that.version
                && settled == that.settled
                && java.util.Objects.equals(plan, that.plan)
                && lists.equals(that.lists)
                && seating.equals(that.seating)
                && progress.equals(that.progress)
                && agreements.equals(that.agreements)
                && shares.equals(that.shares);
    }

    @Override
    public int hashCode() {
        return id.hashCode() + Long.hashCode(version);
    }

    @Override
    public String toString() {
        return "%s at version %d: %s, %s".formatted(id, version, progress, seating);
    }
}
