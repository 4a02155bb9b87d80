package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in an amphitheatre; {@link EventTypes} names each kind. Positions are those of
 * the call list, from 1; interns are pseudonyms. A {@link Commitment} is stored as its hash alone.
 */
public sealed interface Event {

    /** About one intern of the call list. */
    sealed interface AboutIntern extends Event {
        int position();

        String intern();
    }

    /** Says itself when it happened. */
    sealed interface Timed extends Event {
        Instant at();
    }

    /** Carries the sealed reason of a manager; null where nobody gave one. */
    sealed interface Justified extends Event {
        @Nullable Commitment<String> reason();
    }

    /** A placement that no turn led to. */
    sealed interface PlacedOutOfOrder extends AboutIntern, Timed, Justified {
        String post();

        How how();

        /** Whether it takes a place of the post. */
        boolean takesPlace();

        @Nullable Referral referral();

        @Override
        Commitment<String> reason();
    }

    /** Always followed, in the same decision, by the lists and their fixing. */
    record AmphitheatreScheduled(
            PoolId pool,
            Instant opensAt,
            int secondsPerTurn,
            RuleProfile rules,
            int interns,
            int posts,
            int places)
            implements Event {}

    /**
     * A run of lines of the call list.
     *
     * @param first position of the first of them
     */
    record CallListPartAdded(int first, List<CallListLine> lines) implements Event {
        public CallListPartAdded {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The parts since the last fixing are the call list.
     *
     * @param revision from 1
     * @param hash see {@link Hashes#callList}
     */
    record CallListFixed(int revision, int count, String hash) implements Event {}

    /** A run of posts on offer. */
    record PostsPartOffered(List<OfferedPost> posts) implements Event {
        public PostsPartOffered {
            posts = List.copyOf(posts);
        }
    }

    /**
     * The parts since the last fixing are the posts on offer.
     *
     * @param revision from 1
     * @param hash see {@link Hashes#posts}
     */
    record PostsFixed(int revision, int count, int places, String hash) implements Event {}

    /** The call list is replaced: its new parts follow. */
    record CallListCorrected(String reason) implements Event {}

    /** The posts are replaced: their new parts follow. */
    record PostsReoffered(String reason) implements Event {}

    /**
     * An intern's whole wish list, which the stored bytes only commit to.
     *
     * @param wishes post ids, most wanted first
     */
    record WishesRanked(
            int position, String intern, int count, Commitment<List<String>> wishes, Instant at)
            implements AboutIntern, Timed {}

    /** Choices are being made from now on. */
    record AmphitheatreOpened(Instant at) implements Timed {}

    /**
     * An intern was called.
     *
     * @param deadline when the turn may be ended
     */
    record TurnStarted(int position, String intern, Instant at, Instant deadline)
            implements AboutIntern, Timed {}

    /**
     * An intern was placed, at their turn.
     *
     * @param basedOn version on the chooser's screen; for wish lists, the version before the choice
     * @param reason only when a manager chose
     */
    record ChoiceMade(
            int position,
            String intern,
            String post,
            How how,
            long basedOn,
            @Nullable Commitment<String> reason,
            Instant at)
            implements AboutIntern, Timed, Justified {}

    /**
     * The call went on without a choice.
     *
     * @param reason only when a manager skipped
     */
    record InternSkipped(
            int position,
            String intern,
            SkipCause cause,
            @Nullable Commitment<String> reason,
            Instant at)
            implements AboutIntern, Timed, Justified {}

    /** A skipped intern is to be called right after the running turn. */
    record InternReturned(int position, String intern) implements AboutIntern {}

    /**
     * An intern lets others go first; a running turn of theirs is over.
     *
     * @param after they are called once the call has come past this position
     */
    record InternDeferred(int position, String intern, int after, Instant at)
            implements AboutIntern, Timed {}

    /** A deferral is taken back: the intern is called in order, at once if the order went by. */
    record DeferralWithdrawn(int position, String intern, Instant at)
            implements AboutIntern, Timed {}

    /**
     * An intern lets somebody choose for them, once that person accepts.
     *
     * @param holder pseudonym, of this call list or not
     */
    record ProxyGranted(int position, String intern, String holder, Instant at)
            implements AboutIntern, Timed {}

    /** The proxy takes effect: at the intern's turn, the holder may choose. */
    record ProxyAccepted(int position, String intern, String holder, Instant at)
            implements AboutIntern, Timed {}

    /** A proxy, accepted or not, has no effect any more. */
    record ProxyWithdrawn(int position, String intern, String holder, ProxyEnd by, Instant at)
            implements AboutIntern, Timed {}

    /**
     * The running turn was given more time.
     *
     * @param seconds added to its deadline
     * @param reason a public statement of the ARS; null for an outage
     */
    record TimeCredited(
            int position,
            String intern,
            CreditCause cause,
            long seconds,
            @Nullable String reason,
            Instant deadline,
            Instant at)
            implements AboutIntern, Timed {}

    /**
     * Nobody may choose until it is resumed.
     *
     * @param secondsLeft of the running turn; null when none was running
     */
    record AmphitheatreSuspended(String reason, @Nullable Long secondsLeft, Instant at)
            implements Timed {}

    /**
     * Choices go on.
     *
     * @param deadline of the running turn, its remaining time kept; null when none was running
     */
    record AmphitheatreResumed(@Nullable Instant deadline, Instant at) implements Timed {}

    /**
     * A placement was taken back: the intern stands as one who was skipped, or, where the call is
     * still to come that far, waits for it.
     */
    record ChoiceCancelled(
            int position, String intern, String post, Commitment<String> reason, Instant at)
            implements AboutIntern, Timed, Justified {}

    /**
     * The call goes back to a position and stands still there, the amphitheatre suspended; the
     * choices made at turns from there on were taken back before, one by one.
     *
     * @param position on the call list in force
     */
    record AmphitheatreReopened(int position, String reason, Instant at) implements Timed {}

    /** A placement was replaced by another one. */
    record ChoiceCorrected(
            int position,
            String intern,
            String from,
            String to,
            Commitment<String> reason,
            Instant at)
            implements AboutIntern, Timed, Justified {}

    /** A placement outside the order is asked for; on what ground is not recorded. */
    record SupernumeraryRequested(
            int position, String intern, String post, boolean validating, Instant at)
            implements AboutIntern, Timed {}

    /**
     * A party has agreed to what is asked for, or has given the opinion it owes.
     *
     * @param reason who said so to the manager who recorded it; null where the party did it itself
     */
    record SupernumeraryAgreed(
            int position,
            String intern,
            Party party,
            @Nullable Commitment<String> reason,
            Instant at)
            implements AboutIntern, Timed, Justified {}

    /** What was asked for is not asked for any more, or was not agreed to. */
    record SupernumeraryWithdrawn(int position, String intern, RequestEnd by, Instant at)
            implements AboutIntern, Timed {}

    /**
     * An intern was placed outside the order.
     *
     * @param validating takes a place of the post
     */
    record SupernumeraryPlaced(
            int position,
            String intern,
            String post,
            boolean validating,
            Commitment<String> reason,
            Instant at)
            implements PlacedOutOfOrder {
        @Override
        public How how() {
            return How.SUPERNUMERARY;
        }

        @Override
        public boolean takesPlace() {
            return validating;
        }

        @Override
        public @Nullable Referral referral() {
            return null;
        }
    }

    /** An intern was assigned for the curriculum's sake, outside the choice; it takes a place. */
    record InternAssigned(
            int position,
            String intern,
            String post,
            Referral referral,
            Commitment<String> reason,
            Instant at)
            implements PlacedOutOfOrder {
        @Override
        public How how() {
            return How.EX_OFFICIO;
        }

        @Override
        public boolean takesPlace() {
            return true;
        }
    }

    /** A post has another number of places. */
    record PlacesChanged(String post, int places, String reason) implements Event {}

    /** A post can no longer be chosen. */
    record PostWithdrawn(String post, String reason) implements Event {}

    /** One more post is on offer. */
    record PostAdded(OfferedPost post, String reason) implements Event {}

    /**
     * From now on these rules over sectors hold, and no others.
     *
     * @param revision from 1
     * @param reason a public statement of the ARS; null only for the first ones, before opening
     */
    record BlockingRulesSet(int revision, List<BlockingRule> rules, @Nullable String reason)
            implements Event {
        public BlockingRulesSet {
            rules = List.copyOf(rules);
        }
    }

    /**
     * From now on nothing of this is given without a reservation, nor what was declared before.
     *
     * @param interns on the call list of another amphitheatre of the campaign too
     */
    record SharingDeclared(List<SharedPost> posts, List<String> interns) implements Event {
        public SharingDeclared {
            posts = List.copyOf(posts);
            interns = List.copyOf(interns);
        }
    }

    /**
     * A choice waits until what it shares with other amphitheatres is reserved; a running turn
     * waits with it.
     *
     * @param from the post it is to replace; null when none
     * @param takesPlace false for a non-validating supernumerary
     * @param reason only when a manager chose
     * @param turns that wish lists are to have once it is settled
     * @param referral what an ex-officio assignment rests on; null for all others
     */
    record ChoiceAsked(
            int position,
            String intern,
            String post,
            How how,
            @Nullable String from,
            boolean takesPlace,
            long basedOn,
            @Nullable Commitment<String> reason,
            int turns,
            @Nullable Referral referral,
            Instant at)
            implements AboutIntern, Timed, Justified {}

    /**
     * A choice that was asked is not made.
     *
     * @param deadline of the intern's running turn, longer by what the question took; null when it
     *     was not their turn
     */
    record ChoiceDeclined(
            int position,
            String intern,
            String post,
            DeclineCause cause,
            @Nullable Instant deadline,
            Instant at)
            implements AboutIntern, Timed {}

    /**
     * Other amphitheatres have given, or may give, so many places of a post offered here.
     *
     * @param taken instead of the number told before
     */
    record PlacesTakenElsewhere(String post, int taken) implements Event {}

    /**
     * An intern was placed in another amphitheatre, or that placement was taken back.
     *
     * @param placed true: never called from now on; false: called in order, or may return where the
     *     call went by
     */
    record InternPlacedElsewhere(int position, String intern, boolean placed, Instant at)
            implements AboutIntern, Timed {}

    /**
     * From now on the amphitheatre is cut into these sessions.
     *
     * @param revision from 1
     * @param reason a public statement of the ARS; null only for the first ones, before opening
     */
    record SessionsSet(int revision, List<ChoiceSession> sessions, @Nullable String reason)
            implements Event {
        public SessionsSet {
            sessions = List.copyOf(sessions);
        }
    }

    /** All of a session were called: nobody is until the next one begins. */
    record SessionEnded(int session, Instant at) implements Timed {}

    /**
     * A session begins.
     *
     * @param session from 1
     * @param reason a public statement of the ARS; null at its time
     */
    record SessionStarted(int session, @Nullable String reason, Instant at) implements Timed {}

    /** Nobody chooses any more. */
    record AmphitheatreClosed(Instant at) implements Timed {}

    /**
     * The assignments are pronounced.
     *
     * @param order number of the assignment order of the ARS
     */
    record AssignmentsPublished(String order, Instant at) implements Timed {}
}
