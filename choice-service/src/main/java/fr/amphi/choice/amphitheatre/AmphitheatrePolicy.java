package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.Pool;
import fr.amphi.kit.command.CommandPolicy;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;
import java.util.Optional;
import java.util.function.Function;

/** Who may do what in an amphitheatre, asked again where the command is decided. */
final class AmphitheatrePolicy implements CommandPolicy<Command> {

    private final Interns interns;
    private final Function<String, Optional<State>> amphitheatres;
    private final Parties parties;

    /**
     * @param amphitheatres as committed, those that this instance decides on
     */
    AmphitheatrePolicy(Interns interns, Function<String, Optional<State>> amphitheatres) {
        this.interns = interns;
        this.amphitheatres = amphitheatres;
        this.parties = new Parties(amphitheatres);
    }

    @Override
    public void check(Caller caller, String aggregateId, Command command) {
        Pool pool = AmphitheatreId.pool(aggregateId);
        switch (command) {
            case Command.Schedule schedule -> {
                if (!AmphitheatreId.core(pool).equals(schedule.pool())) {
                    throw new BadInput("pool", "Le nom de l'amphi est celui de son groupe.");
                }
                manages(caller, pool);
            }
            case Command.Choose choose -> self(caller, aggregateId, choose.intern());
            case Command.RankWishes wishes -> selfOrManager(caller, aggregateId, wishes.intern());
            case Command.ReturnToList back -> selfOrManager(caller, aggregateId, back.intern());
            case Command.Defer defer -> selfOrManager(caller, aggregateId, defer.intern());
            case Command.WithdrawDeferral back -> selfOrManager(caller, aggregateId, back.intern());
            case Command.GrantProxy given -> {
                self(caller, aggregateId, given.intern());
                if (!interns.isOf(pool.campaign(), given.holder())) {
                    throw new BadInput("holder", "Personne de cette campagne n'a ce pseudonyme.");
                }
            }
            case Command.RevokeProxy back -> self(caller, aggregateId, back.intern());
            case Command.AcceptProxy taken -> holder(caller, aggregateId, taken.holder());
            case Command.DeclineProxy back -> holder(caller, aggregateId, back.holder());
            case Command.ChooseByProxy choice -> holder(caller, aggregateId, choice.holder());
            case Command.RequestSupernumerary asked ->
                    selfOrManager(caller, aggregateId, asked.intern());
            case Command.AgreeToSupernumerary given -> {
                if (given.said() != null) {
                    manages(caller, pool);
                } else if (!parties.of(caller, aggregateId, given.post()).contains(given.party())) {
                    throw new Forbidden("Cet accord n'est pas à vous de donner.");
                }
            }
            case Command.WithdrawSupernumerary end -> withdraw(caller, aggregateId, end);
            case Command.ExpireTurn _, Command.CreditOutage _ ->
                    throw new Forbidden("Cela ne revient qu'à l'horloge de l'amphi.");
            case Command.DeclareSharing _,
                    Command.Settle _,
                    Command.TellTaken _,
                    Command.TellPlaced _ ->
                    throw new Forbidden("Cela ne revient qu'aux réservations.");
            case Command.CorrectCallList _,
                    Command.ReofferPosts _,
                    Command.Open _,
                    Command.ChooseFor _,
                    Command.LetWishListsChoose _,
                    Command.Skip _,
                    Command.CreditTime _,
                    Command.Suspend _,
                    Command.Resume _,
                    Command.CancelChoice _,
                    Command.Repair _,
                    Command.PlaceSupernumerary _,
                    Command.AssignExOfficio _,
                    Command.ChangePlaces _,
                    Command.WithdrawPost _,
                    Command.AddPost _,
                    Command.SetBlockingRules _,
                    Command.SetSessions _,
                    Command.StartSession _,
                    Command.Close _,
                    Command.Publish _ ->
                    manages(caller, pool);
        }
    }

    private static void manages(Caller caller, Pool pool) {
        caller.requireCell(pool.subdivision(), pool.specialty());
    }

    private void self(Caller caller, String id, String intern) {
        if (!isSelf(caller, id, intern)) {
            throw new Forbidden("Chacun ne choisit que pour soi.");
        }
        requireCalled(id, intern);
    }

    private void selfOrManager(Caller caller, String id, String intern) {
        if (isSelf(caller, id, intern)) {
            requireCalled(id, intern);
        } else {
            manages(caller, AmphitheatreId.pool(id));
        }
    }

    private void withdraw(Caller caller, String id, Command.WithdrawSupernumerary end) {
        switch (end.by()) {
            case INTERN -> self(caller, id, end.intern());
            case MANAGER -> manages(caller, AmphitheatreId.pool(id));
            case HEAD_OF_SERVICE, HOST -> {
                if (!parties.asked(caller, id, end.intern())
                        .contains(Party.valueOf(end.by().name()))) {
                    throw new Forbidden("Cette demande n'est pas de celles que vous examinez.");
                }
            }
        }
    }

    /** On this call list or not; the core knows whose proxy it is. */
    private void holder(Caller caller, String id, String holder) {
        if (!isSelf(caller, id, holder)) {
            throw new Forbidden("Cette procuration n'est pas à votre nom.");
        }
    }

    private boolean isSelf(Caller caller, String id, String intern) {
        String campaign = AmphitheatreId.pool(id).campaign();
        return interns.pseudonym(caller, campaign).filter(intern::equals).isPresent();
    }

    /** Where there is no list yet, the core says what is missing. */
    private void requireCalled(String id, String intern) {
        amphitheatres
                .apply(id)
                .filter(state -> state.stage() != Stage.NONE)
                .filter(state -> state.callList().positionOf(intern) == 0)
                .ifPresent(state -> {
                    throw new Forbidden("Vous n'êtes pas sur la liste d'appel de cet amphi.");
                });
    }
}
