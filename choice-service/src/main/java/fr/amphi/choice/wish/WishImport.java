package fr.amphi.choice.wish;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.AmphitheatreId;
import fr.amphi.choice.amphitheatre.Amphitheatres;
import fr.amphi.choice.amphitheatre.Inputs;
import fr.amphi.choice.amphitheatre.Interns;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Item;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;
import fr.amphi.kit.table.Table;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Saves the wish lists of a whole file, pipelined. */
final class WishImport {

    /**
     * @param lists saved
     * @param wishes in all of them
     */
    record Done(int lists, int wishes, List<String> warnings) {}

    private final Amphitheatres amphitheatres;
    private final Interns interns;
    private final Commands<Command> commands;

    WishImport(Amphitheatres amphitheatres, Interns interns, Commands<Command> commands) {
        this.amphitheatres = amphitheatres;
        this.interns = interns;
        this.commands = commands;
    }

    /**
     * @throws fr.amphi.kit.problem.FaultyFile (422) with every fault, nothing saved
     * @throws Refused (409) when an amphitheatre no longer takes one of the lists
     */
    Done run(Caller caller, HttpServletRequest request, String campaign, Table table) {
        List<State> managed =
                amphitheatres.ofCampaign(campaign).stream()
                        .filter(s -> manages(caller, s.id()))
                        .toList();
        List<WishFile.WishList> lists = WishFile.read(table, campaign, interns, managed);
        List<Item<Command>> items = lists.stream().map(WishImport::item).toList();
        for (Outcome outcome : commands.executeAll(caller, request, items)) {
            if (outcome instanceof Outcome.Refused refused) {
                throw new Refused(refused.refusal());
            }
        }
        int wishes = lists.stream().mapToInt(l -> l.posts().size()).sum();
        return new Done(lists.size(), wishes, table.warnings());
    }

    private static boolean manages(Caller caller, String id) {
        Pool pool = AmphitheatreId.pool(id);
        return caller.managesCell(pool.subdivision(), pool.specialty());
    }

    private static Item<Command> item(WishFile.WishList list) {
        String id = list.amphitheatre().id();
        return new Item<>(
                id + " " + list.intern(),
                id,
                new Command.RankWishes(list.intern(), list.posts(), Inputs.salt()));
    }
}
