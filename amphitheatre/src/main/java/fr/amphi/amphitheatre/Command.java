package fr.amphi.amphitheatre;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody asks of an amphitheatre; interns are named by pseudonym. */
public sealed interface Command {

    /** Sets up the amphitheatre on a frozen call list, in its order, and frozen posts. */
    record Schedule(
            PoolId pool,
            Instant opensAt,
            int secondsPerTurn,
            List<CallListLine> callList,
            List<OfferedPost> posts,
            RuleProfile rules)
            implements Command {
        public Schedule {
            callList = List.copyOf(callList);
            posts = List.copyOf(posts);
        }
    }

    /**
     * Replaces the call list before opening; wish lists follow their interns. The same list again
     * changes nothing.
     *
     * @param reason a public statement of the ARS
     */
    record CorrectCallList(List<CallListLine> callList, String reason) implements Command {
        public CorrectCallList {
            callList = List.copyOf(callList);
        }
    }

    /**
     * Replaces the posts before opening; wishes for posts no longer offered stay on their lists,
     * without effect. The same posts again change nothing.
     *
     * @param reason a public statement of the ARS
     */
    record ReofferPosts(List<OfferedPost> posts, String reason) implements Command {
        public ReofferPosts {
            posts = List.copyOf(posts);
        }
    }

    /** Replaces the intern's whole wish list, most wanted first; an empty list withdraws it. */
    record RankWishes(String intern, List<String> posts, Salt salt) implements Command {
        public RankWishes {
            posts = List.copyOf(posts);
        }
    }

    /** The manager opens, whatever time was announced; the first turn starts. */
    record Open() implements Command {}

    /**
     * The intern whose turn it is chooses. The deadline does not end a turn, {@link ExpireTurn}
     * does: a choice that comes late but before it still counts.
     *
     * @param basedOn version on the chooser's screen
     */
    record Choose(String intern, String post, long basedOn) implements Command {}

    /** A manager chooses in the name of the intern whose turn it is. */
    record ChooseFor(String intern, String post, long basedOn, Reason reason) implements Command {}

    /**
     * For the next turns, the running one included, the first wish still possible is chosen; who
     * has none is skipped. Nothing changes when the list is at its end.
     *
     * @param intern whose turn the manager saw running; null: whoever it is
     * @param count turns, 1 to {@link Limits#TURNS_AT_ONCE}
     */
    record LetWishListsChoose(@Nullable String intern, int count) implements Command {}

    /**
     * The clock ran out: the sealed wish list chooses, or the intern is skipped. Nothing changes
     * when that turn is already over.
     *
     * @param turn version of the event that started it
     */
    record ExpireTurn(long turn) implements Command {}

    /**
     * The manager lets the call go on without the intern whose turn it is.
     *
     * @param intern whose turn the manager saw running; null: whoever it is
     */
    record Skip(@Nullable String intern, Reason reason) implements Command {}

    /** A skipped intern is back: called right after the running turn, at once if there is none. */
    record ReturnToList(String intern) implements Command {}

    /**
     * The intern lets others go first, from the opening until they have chosen; a deferral may be
     * changed or taken back until the turn it leads to.
     *
     * @param after called once the call has come past this position: lower in the list, and not
     *     gone past yet
     */
    record Defer(String intern, int after) implements Command {}

    /** The deferral is taken back. */
    record WithdrawDeferral(String intern) implements Command {}

    /**
     * The intern lets somebody choose for them at their turn, once that person has accepted.
     *
     * @param holder pseudonym in the same campaign, on this call list or on none
     */
    record GrantProxy(String intern, String holder) implements Command {}

    /** Who was asked accepts to choose for the intern, before the turn. */
    record AcceptProxy(String intern, String holder) implements Command {}

    /** The intern takes the proxy back, before the turn. */
    record RevokeProxy(String intern) implements Command {}

    /** Who was asked declines, or gives an accepted proxy back, before the turn. */
    record DeclineProxy(String intern, String holder) implements Command {}

    /**
     * The holder of an accepted proxy chooses for the intern whose turn it is, who may still choose
     * personally.
     *
     * @param basedOn version on the holder's screen
     */
    record ChooseByProxy(String intern, String holder, String post, long basedOn)
            implements Command {}

    /**
     * Gives the running turn more time.
     *
     * @param intern whose turn the manager saw running; null: whoever it is
     * @param seconds 1 to {@link Limits#CREDIT_SECONDS}
     * @param reason a public statement of the ARS
     */
    record CreditTime(@Nullable String intern, int seconds, String reason) implements Command {}

    /**
     * Nobody could choose for a while: the running turn gets back what it lost. Nothing changes
     * when none was running.
     */
    record CreditOutage(Instant from, Instant until) implements Command {}

    /**
     * Stops the clock; the running turn keeps its remaining time.
     *
     * @param reason a public statement of the ARS
     */
    record Suspend(String reason) implements Command {}

    /** Starts the clock again; nothing changes when it is running. */
    record Resume() implements Command {}

    /**
     * Takes a placement back before the opening; the place is free again, and the intern called in
     * order. Once opened, a {@link Repair} does.
     */
    record CancelChoice(String intern, Reason reason) implements Command {}

    /**
     * Corrects something once opened, and goes back to where the call has to be run again from:
     * choices made at turns from there on, and those that the correction makes impossible, are
     * taken back, each told to its intern; the amphitheatre then stands suspended.
     *
     * @param from position on the corrected call list; 0: nothing is run again
     * @param basedOn version of the {@link RepairPlan} that the manager saw
     * @param plan its {@link Hashes#plan}
     * @param statement public reason of the ARS
     * @param reason why a choice is taken back; for a {@link Correction.Cancellation} or a {@link
     *     Correction.OtherPost} its own
     */
    record Repair(
            Correction correction,
            int from,
            long basedOn,
            String plan,
            String statement,
            Reason reason)
            implements Command {}

    /**
     * Asks for a placement outside the order; why is nobody's business here.
     *
     * @param validating on a free post, takes a place; otherwise on any post, takes none
     */
    record RequestSupernumerary(String intern, String post, boolean validating)
            implements Command {}

    /**
     * A party agrees to the request, or gives its opinion.
     *
     * @param said who said so to the manager, when and how; null where the party acts itself
     */
    record AgreeToSupernumerary(String intern, String post, Party party, @Nullable Reason said)
            implements Command {}

    /** The request ends without a placement, by whoever asked or by a party that does not agree. */
    record WithdrawSupernumerary(String intern, RequestEnd by) implements Command {}

    /**
     * Places an intern outside the order, with all agreements that the rules ask for.
     *
     * @param validating on a free post, takes a place; otherwise on any post, takes none
     */
    record PlaceSupernumerary(String intern, String post, boolean validating, Reason reason)
            implements Command {}

    /** Assigns an intern to a free post for the curriculum's sake, outside the choice. */
    record AssignExOfficio(String intern, String post, Referral referral, Reason reason)
            implements Command {}

    /**
     * Sets the number of places of a post, never below those taken.
     *
     * @param reason a public statement of the ARS
     */
    record ChangePlaces(String post, int places, String reason) implements Command {}

    /**
     * Takes a post that nobody holds off the offer; posts linked to it can no longer be chosen.
     *
     * @param reason a public statement of the ARS
     */
    record WithdrawPost(String post, String reason) implements Command {}

    /**
     * Adds a post to the frozen offer.
     *
     * @param reason a public statement of the ARS
     */
    record AddPost(OfferedPost post, String reason) implements Command {}

    /**
     * Replaces the rules over sectors, until closing. They bind what is chosen from then on; who
     * holds a post keeps it. The same rules again change nothing.
     *
     * @param rules in the order of their weight: where two would leave somebody no post, the later
     *     one yields
     * @param reason a public statement of the ARS; needed for all but the first, before opening
     */
    record SetBlockingRules(List<BlockingRule> rules, @Nullable String reason) implements Command {
        public SetBlockingRules {
            rules = List.copyOf(rules);
        }
    }

    /** What this amphitheatre shares with others, besides what was declared before. */
    record DeclareSharing(List<SharedPost> posts, List<String> interns) implements Command {
        public DeclareSharing {
            posts = List.copyOf(posts);
            interns = List.copyOf(interns);
        }
    }

    /**
     * Cuts the amphitheatre into sessions; none: it is held in one go. Once open, those that have
     * begun stay as they are. The same sessions again change nothing.
     *
     * @param reason a public statement of the ARS; needed for all but the first, before opening
     */
    record SetSessions(List<ChoiceSession> sessions, @Nullable String reason) implements Command {
        public SetSessions {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * Makes or declines the choice that waits. Nothing changes when it was settled before.
     *
     * @param asking version of the event that asked
     */
    record Settle(long asking, Settlement settlement) implements Command {}

    /** Other amphitheatres have given, or may give, so many places of a post offered here. */
    record TellTaken(String post, int taken) implements Command {}

    /**
     * An intern of the call list was placed in another amphitheatre, or is no longer.
     *
     * @param placed false: the placement was taken back
     */
    record TellPlaced(String intern, boolean placed) implements Command {}

    /**
     * Begins the session that the call waits for.
     *
     * @param reason why before its time, a public statement of the ARS; null: the clock says so,
     *     and nothing changes when no session is waited for
     */
    record StartSession(@Nullable String reason) implements Command {}

    /** Ends the amphitheatre once nobody is left to choose. */
    record Close() implements Command {}

    /**
     * Publishes the assignments.
     *
     * @param order number of the assignment order of the ARS
     */
    record Publish(String order) implements Command {}
}
