package fr.amphi.choice;

import fr.amphi.amphitheatre.Command;
import fr.amphi.amphitheatre.Correction;
import fr.amphi.amphitheatre.Hashes;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.RepairPlan;
import fr.amphi.amphitheatre.State;

/** Corrections of an amphitheatre that was opened, as its manager applies them. */
public final class Corrections {

    private Corrections() {}

    /** On the plan of the moment, where it has one; nothing is run again. */
    public static Command applied(State state, Correction correction, Reason reason) {
        String plan =
                RepairPlan.refusal(state, correction) == null
                        ? Hashes.plan(correction, RepairPlan.of(state, correction))
                        : "";
        return new Command.Repair(correction, 0, state.version(), plan, "correction", reason);
    }
}
