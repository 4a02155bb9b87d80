package fr.amphi.choice.history;

import static fr.amphi.choice.paper.French.moment;
import static fr.amphi.choice.paper.French.ordinal;

import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.How;
import fr.amphi.amphitheatre.Prospect;
import fr.amphi.amphitheatre.Seat;
import fr.amphi.amphitheatre.SkipCause;
import fr.amphi.amphitheatre.State;
import fr.amphi.choice.amphitheatre.Journal;
import fr.amphi.choice.amphitheatre.Journal.Decided;
import fr.amphi.choice.result.Records;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a result from the state it was decided on, in the four points that the law asks for. */
final class Explainer {

    private final Histories histories;
    private final Records records;
    private final Journal journal;

    Explainer(Histories histories, Records records, Journal journal) {
        this.histories = histories;
        this.records = records;
        this.journal = journal;
    }

    /**
     * Empty while nothing is decided.
     *
     * @param own the intern asks: their wishes are shown
     */
    Optional<Reasons> of(State now, int position, boolean own) {
        String intern = now.callList().internAt(position);
        return journal.of(now.id())
                .decision(intern)
                .filter(decided -> decided.meta().version() <= now.version())
                .map(decided -> reasons(now, position, own, decided));
    }

    private Reasons reasons(State now, int position, boolean own, Decided decided) {
        long version = decided.meta().version();
        List<Event> events = records.events(now.id(), version);
        State before = histories.at(now, version - 1);
        Event decision = events.getLast();
        Seat seat = histories.at(now, version).seat(position);
        Prospect prospect = Prospect.of(before, position);
        boolean asked = asked(decision);
        Integer wish = own || asked ? order(prospect, seat.post()) : null;
        return new Reasons(
                now.id(),
                position,
                now.callList().size(),
                seat.post(),
                seat.how(),
                wish,
                decided.meta().at(),
                version,
                decision instanceof Event.ChoiceMade choice ? choice.basedOn() : version - 1,
                new Explanation(
                        result(now, seat, wish),
                        null,
                        List.of(
                                Contribution.of(seat, decided.text()),
                                Sources.data(before, position),
                                Sources.parameters(before, position),
                                Operations.of(before, events, prospect, own || asked),
                                Explanation.of(
                                        "La décision est l'événement n° %d du journal de l'amphi, le %s ;"
                                                        .formatted(
                                                                version,
                                                                moment(decided.meta().at()))
                                                + " son récépissé signé permet de le vérifier sans"
                                                + " nous."))));
    }

    private static String result(State now, Seat seat, @Nullable Integer wish) {
        String post = seat.post();
        if (post == null) {
            return "Aucun poste ne vous est affecté à ce jour.";
        }
        String which = wish == null ? "" : ", votre " + ordinal(wish) + " vœu";
        return "Vous avez %s%s.".formatted(Posts.name(now, post), which);
    }

    /** True when the sealed list decided: the bundle publishes it. */
    private static boolean asked(Event decision) {
        return decision instanceof Event.ChoiceMade choice && choice.how() == How.WISH_LIST
                || decision instanceof Event.InternSkipped skipped
                        && skipped.cause() == SkipCause.NO_WISH_POSSIBLE;
    }

    private static @Nullable Integer order(Prospect prospect, @Nullable String post) {
        return prospect.wishes().stream()
                .filter(wish -> wish.post().equals(post))
                .map(Prospect.Wish::order)
                .findFirst()
                .orElse(null);
    }
}
