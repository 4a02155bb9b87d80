package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.contracts.Pool;
import fr.amphi.kit.command.CommandPolicy;
import fr.amphi.kit.problem.BadInput;
import fr.amphi.kit.problem.Forbidden;
import fr.amphi.kit.security.Caller;

/** Who may do what in an amphitheatre, asked again where the command is decided. */
final class AmphitheatrePolicy implements CommandPolicy<Command> {

    private final Interns interns;

    AmphitheatrePolicy(Interns interns) {
        this.interns = interns;
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
            case Command.Choose choose -> self(caller, pool, choose.intern());
            case Command.RankWishes wishes -> selfOrManager(caller, pool, wishes.intern());
            case Command.ReturnToList back -> selfOrManager(caller, pool, back.intern());
            case Command.ExpireTurn _ ->
                    throw new Forbidden("Seule l'horloge de l'amphi met fin à un tour.");
            case Command.CorrectCallList _,
                    Command.ReofferPosts _,
                    Command.Open _,
                    Command.ChooseFor _,
                    Command.LetWishListsChoose _,
                    Command.Skip _,
                    Command.Suspend _,
                    Command.Resume _,
                    Command.CancelChoice _,
                    Command.CorrectChoice _,
                    Command.PlaceSupernumerary _,
                    Command.ChangePlaces _,
                    Command.WithdrawPost _,
                    Command.AddPost _,
                    Command.Close _,
                    Command.Publish _ ->
                    manages(caller, pool);
        }
    }

    private static void manages(Caller caller, Pool pool) {
        caller.requireCell(pool.subdivision(), pool.specialty());
    }

    private void self(Caller caller, Pool pool, String intern) {
        if (!isSelf(caller, pool, intern)) {
            throw new Forbidden("Chacun ne choisit que pour soi.");
        }
    }

    private void selfOrManager(Caller caller, Pool pool, String intern) {
        if (!isSelf(caller, pool, intern)) {
            manages(caller, pool);
        }
    }

    private boolean isSelf(Caller caller, Pool pool, String intern) {
        return interns.pseudonym(caller, pool.campaign()).filter(intern::equals).isPresent();
    }
}
