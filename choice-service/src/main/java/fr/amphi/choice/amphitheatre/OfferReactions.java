package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.pool.Change;
import fr.amphi.choice.pool.KnownPost;
import fr.amphi.choice.pool.PoolKnowledge;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import fr.amphi.kit.command.CommandIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** While an amphitheatre is held, each change of the catalogue becomes a command, once. */
final class OfferReactions {

    /** Clocks of two services and what was on its way when the lists were frozen. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** A command whose id says which change it answers. */
    record Reaction(UUID commandId, Command command) {}

    private final PoolKnowledge knowledge;
    private final Freezer freezer;
    private final Journal journal;

    OfferReactions(PoolKnowledge knowledge, Freezer freezer, Journal journal) {
        this.knowledge = knowledge;
        this.freezer = freezer;
        this.journal = journal;
    }

    /** What the changes since the freeze ask for and the log does not have yet, oldest first. */
    List<Reaction> pending(State state) {
        if (state.stage() != Stage.OPEN && state.stage() != Stage.SUSPENDED) {
            return List.of();
        }
        Pool pool = AmphitheatreId.pool(state.id());
        Entries entries = journal.of(state.id());
        Instant frozen = entries.postsFixed();
        return knowledge.changesSince(pool.campaign(), frozen.minus(MARGIN)).stream()
                .filter(c -> !entries.changedOffer(idOf(c, state)))
                .flatMap(c -> reaction(pool, state, c, frozen).stream())
                .toList();
    }

    private Optional<Reaction> reaction(Pool pool, State state, Change change, Instant frozen) {
        Optional<KnownPost> post =
                knowledge.post(pool.campaign(), change.post()).filter(p -> p.isFor(pool));
        boolean surelyLater = change.at().isAfter(frozen.plus(MARGIN));
        return post.filter(p -> surelyLater || differs(pool, state, p))
                .flatMap(p -> command(pool, state, change, p))
                .map(command -> new Reaction(idOf(change, state), command));
    }

    private Optional<Command> command(Pool pool, State state, Change change, KnownPost post) {
        String id = change.post();
        boolean offered = state.offer().has(id);
        return switch (change.what()) {
            case PostOpened _ ->
                    offered || post.withdrawn()
                            ? Optional.empty()
                            : Optional.of(
                                    new Command.AddPost(
                                            freezer.offered(pool, post), change.reason()));
            case PostWithdrawn _ ->
                    !offered || state.offer().isWithdrawn(id)
                            ? Optional.empty()
                            : Optional.of(withdrawal(state, id, change.reason()));
            case PlacesChanged c ->
                    offered ? Optional.of(places(pool, state, post, c)) : Optional.empty();
        };
    }

    /** A post that somebody holds stays theirs; nobody else gets it. */
    private static Command withdrawal(State state, String post, String reason) {
        int held = held(state, post);
        return held == 0
                ? new Command.WithdrawPost(post, reason)
                : new Command.ChangePlaces(post, held, reason);
    }

    /** Never fewer than are held; a change overtaken by a later one never gives more than that. */
    private Command places(Pool pool, State state, KnownPost post, PlacesChanged change) {
        int held = held(state, change.post());
        int open = Math.min(change.places(), freezer.offered(pool, post).places());
        return new Command.ChangePlaces(change.post(), Math.max(held, open), change.reason());
    }

    private static int held(State state, String post) {
        return state.takers(post).size() + state.offer().elsewhere(post);
    }

    private boolean differs(Pool pool, State state, KnownPost post) {
        String id = post.opened().post();
        if (!state.offer().has(id)) {
            return !post.withdrawn();
        }
        return post.withdrawn()
                ? !state.offer().isWithdrawn(id)
                : state.offer().post(id).places() != freezer.offered(pool, post).places();
    }

    private static UUID idOf(Change change, State state) {
        return CommandIds.derive(change.event(), "offer:" + state.id());
    }
}
