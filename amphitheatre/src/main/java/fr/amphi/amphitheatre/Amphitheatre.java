package fr.amphi.amphitheatre;

import java.time.Instant;

/** The core: decides commands and applies facts, both pure. */
public final class Amphitheatre {

    private Amphitheatre() {}

    /**
     * Decides a command; changes nothing.
     *
     * @param now time of the events it would lead to
     */
    public static Decision decide(State state, Command command, Instant now) {
        Refusal waiting = Asking.waiting(state, command);
        return waiting == null ? decideNow(state, command, now) : new Decision.Refused(waiting);
    }

    private static Decision decideNow(State state, Command command, Instant now) {
        return switch (command) {
            case Command.Schedule it -> Preparing.schedule(state, it, now);
            case Command.CorrectCallList it -> Preparing.correctCallList(state, it, now);
            case Command.ReofferPosts it -> Preparing.reofferPosts(state, it, now);
            case Command.RankWishes it -> Wishing.rank(state, it, now);
            case Command.Open() -> Running.open(state, now);
            case Command.Choose it -> Choosing.choose(state, it, now);
            case Command.ChooseFor it -> Choosing.chooseFor(state, it, now);
            case Command.LetWishListsChoose it -> Passing.letWishListsChoose(state, it, now);
            case Command.ExpireTurn it -> Passing.expire(state, it, now);
            case Command.Skip it -> Passing.skip(state, it, now);
            case Command.ReturnToList it -> Passing.returnToList(state, it, now);
            case Command.Defer it -> Deferring.defer(state, it, now);
            case Command.WithdrawDeferral it -> Deferring.withdraw(state, it, now);
            case Command.GrantProxy it -> Proxying.grant(state, it, now);
            case Command.AcceptProxy it -> Proxying.accept(state, it, now);
            case Command.RevokeProxy it -> Proxying.revoke(state, it, now);
            case Command.DeclineProxy it -> Proxying.decline(state, it, now);
            case Command.ChooseByProxy it -> Proxying.choose(state, it, now);
            case Command.CreditTime it -> Crediting.time(state, it, now);
            case Command.CreditOutage it -> Crediting.outage(state, it, now);
            case Command.Suspend it -> Running.suspend(state, it, now);
            case Command.Resume() -> Running.resume(state, now);
            case Command.CancelChoice it -> Correcting.cancel(state, it, now);
            case Command.Repair it -> Repairing.repair(state, it, now);
            case Command.RequestSupernumerary it -> Requesting.request(state, it, now);
            case Command.AgreeToSupernumerary it -> Requesting.agree(state, it, now);
            case Command.WithdrawSupernumerary it -> Requesting.withdraw(state, it, now);
            case Command.PlaceSupernumerary it -> Correcting.supernumerary(state, it, now);
            case Command.AssignExOfficio it -> Correcting.assign(state, it, now);
            case Command.ChangePlaces it -> Offering.changePlaces(state, it);
            case Command.WithdrawPost it -> Offering.withdraw(state, it);
            case Command.AddPost it -> Offering.add(state, it, now);
            case Command.SetBlockingRules it -> Ruling.set(state, it);
            case Command.DeclareSharing it -> Elsewhere.declare(state, it, now);
            case Command.Settle it -> Asking.settle(state, it, now);
            case Command.TellTaken it -> Elsewhere.tellTaken(state, it, now);
            case Command.TellPlaced it -> Elsewhere.tellPlaced(state, it, now);
            case Command.SetSessions it -> Sessioning.set(state, it);
            case Command.StartSession it -> Sessioning.start(state, it, now);
            case Command.Close() -> Running.close(state, now);
            case Command.Publish it -> Running.publish(state, it, now);
        };
    }

    /** Applies a fact; refuses nothing. */
    public static State evolve(State state, Event event) {
        return Evolution.apply(state, event);
    }
}
