package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.SkipCause;
import fr.amphi.choice.amphitheatre.Journal.Decided;
import fr.amphi.choice.amphitheatre.Journal.Ranked;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One amphitheatre's part of the {@link Journal}; interns are pseudonyms. */
public final class Entries {

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Decided> decisions = new HashMap<>();
    private final Map<String, Ranked> lists = new HashMap<>();
    private final Map<Long, Event.WishesRanked> asked = new HashMap<>();
    private final Set<UUID> offerCommands = new HashSet<>();
    private final Pace pace = new Pace();
    private Instant postsFixed = Instant.EPOCH;

    synchronized void on(StoredEvent stored, Event event) {
        leaves.add(stored.bytes());
        EventMeta meta = stored.meta();
        switch (event) {
            case Event.PostsFixed _ -> postsFixed = meta.at();
            case Event.PlacesChanged _, Event.PostWithdrawn _, Event.PostAdded _ ->
                    offerCommands.add(meta.commandId());
            case Event.WishesRanked e -> lists.put(e.intern(), new Ranked(meta, e));
            case Event.TurnStarted e -> pace.on(e);
            case Event.ChoiceMade e -> {
                pace.on(e);
                ask(e.how() == How.WISH_LIST, e.intern());
                decided(meta, e.intern(), e.reason());
            }
            case Event.InternSkipped e -> {
                pace.on(e);
                ask(e.cause() == SkipCause.NO_WISH_POSSIBLE, e.intern());
                decided(meta, e.intern(), e.reason());
            }
            case Event.ChoiceCancelled e -> decided(meta, e.intern(), e.reason());
            case Event.ChoiceCorrected e -> decided(meta, e.intern(), e.reason());
            case Event.PlacedOutOfOrder e -> decided(meta, e.intern(), e.reason());
            case Event.AmphitheatreSuspended e -> pace.on(e);
            case Event.AmphitheatreScheduled _,
                    Event.CallListPartAdded _,
                    Event.CallListFixed _,
                    Event.PostsPartOffered _,
                    Event.CallListCorrected _,
                    Event.PostsReoffered _,
                    Event.AmphitheatreOpened _,
                    Event.InternReturned _,
                    Event.InternDeferred _,
                    Event.DeferralWithdrawn _,
                    Event.SupernumeraryRequested _,
                    Event.SupernumeraryAgreed _,
                    Event.SupernumeraryWithdrawn _,
                    Event.ProxyGranted _,
                    Event.ProxyAccepted _,
                    Event.ProxyWithdrawn _,
                    Event.TimeCredited _,
                    Event.BlockingRulesSet _,
                    Event.SharingDeclared _,
                    Event.ChoiceAsked _,
                    Event.ChoiceDeclined _,
                    Event.PlacesTakenElsewhere _,
                    Event.InternPlacedElsewhere _,
                    Event.SessionsSet _,
                    Event.SessionEnded _,
                    Event.SessionStarted _,
                    Event.AmphitheatreResumed _,
                    Event.AmphitheatreReopened _,
                    Event.AmphitheatreClosed _,
                    Event.AssignmentsPublished _ -> {}
        }
    }

    private void ask(boolean listAsked, String intern) {
        Ranked list = lists.get(intern);
        if (listAsked && list != null) {
            asked.put(list.meta().version(), list.event());
        }
    }

    private void decided(EventMeta meta, String intern, @Nullable Commitment<String> reason) {
        String text = reason == null ? null : reason.value();
        decisions.put(intern, new Decided(meta, reason, text == null ? "" : text));
    }

    /** The stored bytes of the first events, as many as there are up to a version. */
    public synchronized List<byte[]> leaves(long version) {
        return List.copyOf(leaves.subList(0, (int) Math.min(version, leaves.size())));
    }

    /** The last decision about an intern. */
    public synchronized Optional<Decided> decision(String intern) {
        return Optional.ofNullable(decisions.get(intern));
    }

    /** An intern's latest wish list. */
    public synchronized Optional<Ranked> wishes(String intern) {
        return Optional.ofNullable(lists.get(intern));
    }

    /** The wish lists that were asked for a choice or still hold, by the version that ranked. */
    public synchronized Map<Long, Event.WishesRanked> lists() {
        Map<Long, Event.WishesRanked> all = new HashMap<>(asked);
        lists.values().forEach(ranked -> all.put(ranked.meta().version(), ranked.event()));
        return all;
    }

    /** True where this command has changed the posts on offer. */
    public synchronized boolean changedOffer(UUID command) {
        return offerCommands.contains(command);
    }

    /** When the posts were last frozen as a whole. */
    public synchronized Instant postsFixed() {
        return postsFixed;
    }

    /** Mean length of the last turns that were taken; empty before three were. */
    public synchronized Optional<Duration> pace() {
        return pace.mean();
    }
}
