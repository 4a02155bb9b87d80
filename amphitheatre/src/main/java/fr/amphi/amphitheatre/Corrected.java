package fr.amphi.amphitheatre;

import java.util.List;
import java.util.stream.IntStream;

/** What an amphitheatre is held on, once a correction is made. */
record Corrected(CallList callList, Offer offer) {

    static Corrected of(State state, Correction correction) {
        CallList list = state.callList();
        Offer offer = state.offer();
        return switch (correction) {
            case Correction.OtherCallList(var lines) ->
                    new Corrected(new CallList(lines, list.revision() + 1), offer);
            case Correction.OtherPlaces(String post, int places) ->
                    new Corrected(list, offer.withPlaces(post, places));
            case Correction.Withdrawal(String post) -> new Corrected(list, offer.without(post));
            case Correction.Cancellation _, Correction.OtherPost _, Correction.Rerun _ ->
                    new Corrected(list, offer);
        };
    }

    /**
     * Positions of those whom the call has never come to, ascending.
     *
     * @param farthest former position that a turn was had at: who waits before it is called next
     *     whatever is corrected
     */
    List<Integer> newcomers(State state, int farthest) {
        return IntStream.rangeClosed(1, callList.size())
                .filter(at -> isNew(state, farthest, callList.lines().get(at - 1)))
                .boxed()
                .toList();
    }

    private static boolean isNew(State state, int farthest, CallListLine line) {
        int before = state.callList().positionOf(line.intern());
        if (line.placedElsewhere() || before == 0) {
            return !line.placedElsewhere();
        }
        return switch (state.seat(before).status()) {
            case WAITING, CURRENT -> before > farthest;
            case PLACED_ELSEWHERE -> true;
            case CHOSEN, SKIPPED, CANCELLED -> false;
        };
    }
}
