package fr.amphi.amphitheatre;

import java.util.List;

/** A correction as the texts that its hash is of. */
final class CorrectionText {

    private CorrectionText() {}

    static List<String> of(Correction correction) {
        return switch (correction) {
            case Correction.OtherCallList(var lines) ->
                    lines.stream().map(CorrectionText::line).toList();
            case Correction.OtherPlaces(String post, int places) ->
                    List.of("places", post, String.valueOf(places));
            case Correction.Withdrawal(String post) -> List.of("withdrawal", post);
            case Correction.Cancellation(String intern) -> List.of("cancellation", intern);
            case Correction.OtherPost(String intern, String post) -> List.of("post", intern, post);
            case Correction.Rerun(int position) -> List.of("rerun", String.valueOf(position));
        };
    }

    private static String line(CallListLine it) {
        return Json.array(
                List.of(
                        it.intern(),
                        String.valueOf(it.seniority()),
                        it.rank(),
                        String.valueOf(it.guest()),
                        String.valueOf(it.placedElsewhere())));
    }
}
