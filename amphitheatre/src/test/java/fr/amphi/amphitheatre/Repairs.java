package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Corrections, random ones too, and the commands that apply their plans. */
final class Repairs {

    private Repairs() {}

    /** Reads a random move as a correction: most speak of something that is there. */
    static Correction correction(State state, Session.Move move) {
        String intern = Moves.intern(move.intern() % (state.callList().size() + 1));
        String post = "post-" + move.post() % (state.offer().posts().size() + 1);
        return switch (move.number() % 8) {
            case 0, 1, 2 -> new Correction.OtherCallList(lines(state, move));
            case 3 -> new Correction.OtherPlaces(post, move.intern() % 4);
            case 4 -> new Correction.Withdrawal(post);
            case 5 -> new Correction.Cancellation(intern);
            case 6 -> new Correction.OtherPost(intern, post);
            default -> new Correction.Rerun(move.intern());
        };
    }

    /** Somebody moved, somebody gone, somebody new, somebody placed elsewhere. */
    private static List<CallListLine> lines(State state, Session.Move move) {
        List<CallListLine> lines = new ArrayList<>(state.callList().lines());
        if (lines.isEmpty()) {
            return lines;
        }
        int at = move.intern() % lines.size();
        CallListLine line = lines.get(at);
        switch (move.post() % 5) {
            case 0 -> Collections.shuffle(lines, new Random(move.number()));
            case 1 -> lines.remove(at);
            case 2 ->
                    lines.add(
                            at,
                            new CallListLine(
                                    "intern-new-" + state.version(), 0, "1", false, false));
            case 3 ->
                    lines.set(
                            at,
                            new CallListLine(
                                    line.intern(), 0, "1", false, !line.placedElsewhere()));
            default -> lines.add(move.number() % lines.size(), lines.remove(at));
        }
        return lines;
    }

    /** What the plan of the moment says, applied. */
    static Command planned(State state, Correction correction) {
        boolean absurd = Repairing.refusal(state, correction) != null;
        int from = absurd ? 0 : RepairPlan.of(state, correction).replayFrom();
        return repair(state, correction, from);
    }

    static Command.Repair repair(State state, Correction correction, int from) {
        return new Command.Repair(
                correction,
                from,
                state.version(),
                plan(state, correction),
                "liste corrigée",
                Given.because("recours"));
    }

    /** The same correction, as if on what another plan said. */
    static Command other(Command.Repair it, long basedOn, String plan) {
        return new Command.Repair(
                it.correction(), it.from(), basedOn, plan, it.statement(), it.reason());
    }

    /** Hash of the plan of the moment; of nothing where there is none. */
    static String plan(State state, Correction correction) {
        return Repairing.refusal(state, correction) == null
                ? Hashes.plan(correction, RepairPlan.of(state, correction))
                : "";
    }
}
