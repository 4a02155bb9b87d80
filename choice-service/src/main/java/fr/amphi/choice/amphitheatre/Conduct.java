package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Stage;
import fr.amphi.amphitheatre.State;
import fr.amphi.contracts.Pool;
import fr.amphi.eventlog.Outcome;
import fr.amphi.kit.command.CommandAnswer;
import fr.amphi.kit.command.Commands;
import fr.amphi.kit.command.Item;
import fr.amphi.kit.problem.Refused;
import fr.amphi.kit.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What goes with commands beyond the core: fresh lists, reservations with other amphitheatres,
 * proofs.
 */
public final class Conduct {

    /** Says no when the record of an amphitheatre breaks a property. */
    public interface Audit {

        /**
         * @throws Refused when a property is broken in the record so far
         */
        void requireFair(State state);

        /**
         * @throws Refused when the bundle that would be published does not verify
         */
        void requireProvable(State state);
    }

    private final Commands<Command> commands;
    private final Amphitheatres amphitheatres;
    private final Refreezer refreezer;
    private final Neighbours neighbours;
    private final Waiting waiting;
    private final Audit audit;

    Conduct(
            Commands<Command> commands,
            Amphitheatres amphitheatres,
            Refreezer refreezer,
            Neighbours neighbours,
            Waiting waiting,
            Audit audit) {
        this.commands = commands;
        this.amphitheatres = amphitheatres;
        this.refreezer = refreezer;
        this.neighbours = neighbours;
        this.waiting = waiting;
        this.audit = audit;
    }

    /** Gives the request's one command; a choice that had to be asked for is waited for. */
    public CommandAnswer give(
            Caller caller, HttpServletRequest request, String id, Command command) {
        if (command instanceof Command.Repair) {
            requireCell(caller, id);
            neighbours.catchUp();
            neighbours.prepare(amphitheatres.latest(id));
        }
        Outcome.Recorded recorded =
                waiting.behindOthers(id, () -> commands.execute(caller, request, id, command));
        return CommandAnswer.of(request, waiting.settled(id, command, recorded));
    }

    /** Opens on lists that are as published at this moment; what it shares is reserved. */
    CommandAnswer open(Caller caller, HttpServletRequest request, String id) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.SCHEDULED) {
            neighbours.catchUp();
            List<Item<Command>> steps =
                    refreezer.steps(state).stream()
                            .map(step -> new Item<>(step.name(), id, step.command()))
                            .toList();
            commands.executeAll(caller, request, steps).forEach(Conduct::requireRecorded);
            neighbours.prepare(amphitheatres.latest(id));
        }
        return give(caller, request, id, new Command.Open());
    }

    /** Begins the next session before its time. */
    public CommandAnswer startSession(
            Caller caller, HttpServletRequest request, String id, String reason) {
        return give(caller, request, id, new Command.StartSession(reason));
    }

    CommandAnswer close(Caller caller, HttpServletRequest request, String id) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.OPEN && state.toChoose().isEmpty()) {
            audit.requireFair(read(state));
        }
        return give(caller, request, id, new Command.Close());
    }

    CommandAnswer publish(Caller caller, HttpServletRequest request, String id, String order) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.CLOSED) {
            State read = read(state);
            waiting.requireSettled(read);
            audit.requireFair(read);
            audit.requireProvable(read);
        }
        return give(caller, request, id, new Command.Publish(order));
    }

    /** The same version where the record of its events has been read too. */
    private State read(State state) {
        return amphitheatres.get(state.id(), state.version());
    }

    private static void requireCell(Caller caller, String id) {
        Pool pool = AmphitheatreId.pool(id);
        caller.requireCell(pool.subdivision(), pool.specialty());
    }

    private static void requireRecorded(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new Refused(refused.refusal());
        }
    }
}
