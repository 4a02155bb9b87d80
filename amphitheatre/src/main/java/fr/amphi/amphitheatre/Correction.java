package fr.amphi.amphitheatre;

import java.util.List;

/** What turns out to have been wrong in an amphitheatre that was opened. */
public sealed interface Correction {

    /** Somebody stood in the wrong place of the call list, was missing, or should not be on it. */
    record OtherCallList(List<CallListLine> lines) implements Correction {
        public OtherCallList {
            lines = List.copyOf(lines);
        }
    }

    /** A post has another number of places. */
    record OtherPlaces(String post, int places) implements Correction {}

    /** A post should not be on offer. */
    record Withdrawal(String post) implements Correction {}

    /** A choice should not stand. */
    record Cancellation(String intern) implements Correction {}

    /** A choice should have been another post, free now. */
    record OtherPost(String intern, String post) implements Correction {}

    /** Nothing is corrected, but the call has to be run again from a position. */
    record Rerun(int position) implements Correction {}
}
