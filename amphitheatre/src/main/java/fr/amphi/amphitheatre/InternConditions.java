package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.ALREADY_CHOSEN;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_PLACED;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_YOUR_TURN;
import static fr.amphi.amphitheatre.Refusal.Code.NO_TURN;
import static fr.amphi.amphitheatre.Refusal.Code.PLACED_ELSEWHERE;
import static fr.amphi.amphitheatre.Refusal.Code.TURN_PASSED;
import static fr.amphi.amphitheatre.Refusal.Code.UNKNOWN_INTERN;

import org.jspecify.annotations.Nullable;

/** Whether an intern is where a command needs them; details speak to them or about them. */
final class InternConditions {

    private InternConditions() {}

    static @Nullable Refusal isListed(State state, String intern) {
        return state.callList().positionOf(intern) > 0
                ? null
                : Refusal.of(UNKNOWN_INTERN, "Cette personne n'est pas sur la liste d'appel.");
    }

    /** It is the turn of this intern, who speaks. */
    static @Nullable Refusal isMyTurn(State state, String intern) {
        int position = state.callList().positionOf(intern);
        Seat seat = state.seat(position);
        return switch (seat.status()) {
            case CURRENT -> null;
            case WAITING -> notYet(state.before(position), " avant vous.", "votre tour");
            case CHOSEN -> chosen(seat, "Vous avez déjà choisi");
            case SKIPPED, CANCELLED ->
                    Refusal.of(
                            TURN_PASSED,
                            "Votre tour est passé : signalez votre retour, vous serez appelé juste"
                                    + " après l'interne en cours.");
            case PLACED_ELSEWHERE -> elsewhere();
        };
    }

    /** It is the turn of this intern, of whom a manager speaks. */
    static @Nullable Refusal isTheirTurn(State state, String intern) {
        int position = state.callList().positionOf(intern);
        Seat seat = state.seat(position);
        return switch (seat.status()) {
            case CURRENT -> null;
            case WAITING -> notYet(state.before(position), " avant.", "le tour de cet interne");
            case CHOSEN -> chosen(seat, "Cet interne a déjà choisi");
            case SKIPPED, CANCELLED ->
                    Refusal.of(
                            TURN_PASSED,
                            "Le tour de cet interne est passé : enregistrez d'abord son retour.");
            case PLACED_ELSEWHERE -> elsewhere();
        };
    }

    /** Some turn is running, that of the named intern if one is named. */
    static @Nullable Refusal isRunning(State state, @Nullable String intern) {
        if (intern != null) {
            Refusal unknown = isListed(state, intern);
            return unknown != null ? unknown : isTheirTurn(state, intern);
        }
        return state.turn().isPresent()
                ? null
                : Refusal.of(NO_TURN, "Aucun tour n'est en cours : la liste est épuisée.");
    }

    static @Nullable Refusal holdsNothing(State state, String intern) {
        Seat seat = seatOf(state, intern);
        return switch (seat.status()) {
            case WAITING, CURRENT, SKIPPED, CANCELLED -> null;
            case CHOSEN -> chosen(seat, "Cet interne a déjà un poste");
            case PLACED_ELSEWHERE -> elsewhere();
        };
    }

    /** Is called, or is to be. */
    static @Nullable Refusal isToChoose(State state, String intern) {
        Seat seat = seatOf(state, intern);
        return switch (seat.status()) {
            case WAITING, CURRENT -> null;
            case CHOSEN -> chosen(seat, "Le choix est déjà fait");
            case SKIPPED, CANCELLED ->
                    Refusal.of(TURN_PASSED, "Le tour est passé : signalez d'abord un retour.");
            case PLACED_ELSEWHERE -> elsewhere();
        };
    }

    static @Nullable Refusal holdsPost(State state, String intern) {
        return seatOf(state, intern).post() != null
                ? null
                : Refusal.of(NOT_PLACED, "Cet interne n'a pas de poste dans cet amphi.");
    }

    static Seat seatOf(State state, String intern) {
        return state.seat(state.callList().positionOf(intern));
    }

    static Refusal chosen(Seat seat, String who) {
        String post = String.valueOf(seat.post());
        return Refusal.of(ALREADY_CHOSEN, who + " : " + post + ".", "post", post);
    }

    static Refusal elsewhere() {
        return Refusal.of(
                PLACED_ELSEWHERE, "Un poste du même semestre est déjà tenu dans un autre amphi.");
    }

    private static Refusal notYet(int before, String end, String whose) {
        String people = French.count(before, "personne", "personnes");
        return Refusal.of(
                NOT_YOUR_TURN,
                "Ce n'est pas encore " + whose + " : " + people + end,
                "before",
                before);
    }
}
