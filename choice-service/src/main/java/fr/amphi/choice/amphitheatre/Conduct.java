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

/** What goes with the stages of an amphitheatre beyond the core: fresh lists, others, proofs. */
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
    private final Sharing sharing;
    private final Audit audit;

    Conduct(
            Commands<Command> commands,
            Amphitheatres amphitheatres,
            Refreezer refreezer,
            Sharing sharing,
            Audit audit) {
        this.commands = commands;
        this.amphitheatres = amphitheatres;
        this.refreezer = refreezer;
        this.sharing = sharing;
        this.audit = audit;
    }

    /** Gives the request's one command. */
    public CommandAnswer give(
            Caller caller, HttpServletRequest request, String id, Command command) {
        return CommandAnswer.of(request, commands.execute(caller, request, id, command));
    }

    /** Opens on lists that are as published at this moment, and only alone on what it shares. */
    CommandAnswer open(Caller caller, HttpServletRequest request, String id) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.SCHEDULED) {
            sharing.requireAlone(state);
            List<Item<Command>> steps =
                    refreezer.steps(state).stream()
                            .map(step -> new Item<>(step.name(), id, step.command()))
                            .toList();
            commands.executeAll(caller, request, steps).forEach(Conduct::requireRecorded);
        }
        return give(caller, request, id, new Command.Open());
    }

    /** Goes on; another one that shares something may have opened meanwhile. */
    CommandAnswer resume(Caller caller, HttpServletRequest request, String id) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.stage() == Stage.SUSPENDED) {
            sharing.requireAlone(state);
        }
        return give(caller, request, id, new Command.Resume());
    }

    /** Begins the next session before its time. */
    public CommandAnswer startSession(
            Caller caller, HttpServletRequest request, String id, String reason) {
        requireCell(caller, id);
        State state = amphitheatres.latest(id);
        if (state.isBetweenSessions()) {
            sharing.requireAlone(state);
        }
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
