package fr.amphi.amphitheatre;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Property#RESERVED}. */
final class ReservedCheck extends EventCheck {

    ReservedCheck(Books books) {
        super(Property.RESERVED, books);
    }

    @Override
    @Nullable String wrong(int index, Event event) {
        if (event instanceof Event.ChoiceMade it) {
            return given(it.intern(), it.post(), it.how(), isShared(it.intern(), it.post()));
        }
        if (event instanceof Event.ChoiceCorrected it) {
            return given(it.intern(), it.to(), How.MANAGER, isShared(null, it.to()));
        }
        if (event instanceof Event.PlacedOutOfOrder it) {
            boolean shared = isShared(it.intern(), it.takesPlace() ? it.post() : null);
            return given(it.intern(), it.post(), it.how(), shared);
        }
        if (event instanceof Event.ChoiceDeclined it) {
            return declined(it);
        }
        if (books.sharing.asked() != null && !mayHappenMeanwhile(event)) {
            return "L'amphi a continué alors qu'un choix attendait sa réservation.";
        }
        if (event instanceof Event.ChoiceAsked it) {
            return asked(index, it);
        }
        return event instanceof Event.InternPlacedElsewhere it ? elsewhere(it) : null;
    }

    private boolean isShared(@Nullable String intern, @Nullable String post) {
        return books.sharing.isShared(intern, post);
    }

    private static boolean mayHappenMeanwhile(Event event) {
        return event instanceof Event.WishesRanked
                || event instanceof Event.TimeCredited
                || event instanceof Event.SharingDeclared;
    }

    private @Nullable String given(String intern, String post, How how, boolean shared) {
        Event.ChoiceAsked asked = books.sharing.asked();
        if (asked == null && !shared) {
            return null;
        }
        return asked != null && isOf(asked, intern, post) && asked.how() == how
                ? null
                : "Un poste ou un interne partagé a été placé sans sa réservation.";
    }

    /** A question of the intern whose turn it is, or of a manager, about something shared. */
    private @Nullable String asked(int index, Event.ChoiceAsked it) {
        boolean outOfOrder = it.from() != null || it.how().isOutOfOrder();
        if (!isShared(it.from() == null ? it.intern() : null, it.takesPlace() ? it.post() : null)) {
            return "Une réservation a été demandée pour ce qui n'est pas partagé.";
        }
        if (!outOfOrder && (books.stage != Stage.OPEN || !books.call.isTurnOf(it.intern()))) {
            return "Un choix a été demandé hors de son tour.";
        }
        return it.basedOn() < 0 || it.basedOn() > index
                ? "Un choix se fonde sur une version qui n'existait pas."
                : null;
    }

    /** The running turn gets back the seconds that the question took, begun ones whole. */
    private @Nullable String declined(Event.ChoiceDeclined it) {
        Event.ChoiceAsked asked = books.sharing.asked();
        if (asked == null || !isOf(asked, it.intern(), it.post())) {
            return "Un choix qui n'attendait pas a été écarté.";
        }
        Event.TurnStarted turn = books.call.turn();
        long millis = Duration.between(asked.at(), it.at()).toMillis();
        Instant due =
                turn == null || !turn.intern().equals(it.intern())
                        ? null
                        : turn.deadline().plusSeconds(Math.ceilDiv(millis, 1000L));
        return Objects.equals(due, it.deadline())
                ? null
                : "Le temps d'une réservation n'a pas été rendu.";
    }

    private @Nullable String elsewhere(Event.InternPlacedElsewhere it) {
        CallListLine line = books.call.lineAt(it.position());
        return line != null
                        && line.placedElsewhere() != it.placed()
                        && !books.holdings.containsKey(it.intern())
                ? null
                : "Un placement dans un autre amphi contredit ce qui était connu.";
    }

    private static boolean isOf(Event.ChoiceAsked asked, String intern, String post) {
        return asked.intern().equals(intern) && asked.post().equals(post);
    }
}
