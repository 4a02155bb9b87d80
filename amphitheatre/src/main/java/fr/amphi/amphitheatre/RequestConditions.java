package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.AGREEMENT_MISSING;
import static fr.amphi.amphitheatre.Refusal.Code.NOT_AT_RANK;
import static fr.amphi.amphitheatre.Refusal.Code.NO_REQUEST;
import static fr.amphi.amphitheatre.Refusal.Code.REQUEST_STANDS;

import fr.amphi.amphitheatre.Command.PlaceSupernumerary;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a placement beyond the order was asked for, and agreed to by all it needs. */
final class RequestConditions {

    private RequestConditions() {}

    static @Nullable Refusal hasNone(State state, String intern) {
        return state.request(intern).isEmpty()
                ? null
                : Refusal.of(
                        REQUEST_STANDS,
                        "Une demande de surnombre est déjà en cours : retirez-la d'abord.");
    }

    static @Nullable Refusal hasOne(State state, String intern) {
        return state.request(intern).isPresent() ? null : none();
    }

    static @Nullable Refusal isFor(State state, String intern, String post) {
        return state.request(intern).filter(it -> it.post().equals(post)).isPresent()
                ? null
                : none();
    }

    /** All that the rules of this amphitheatre ask for, the missing ones named. */
    static @Nullable Refusal isAgreed(State state, PlaceSupernumerary it) {
        SupernumeraryRule rule = state.plan().orElseThrow().rules().supernumeraries();
        if (rule == null) {
            return null;
        }
        SupernumeraryRequest asked = state.request(it.intern()).orElse(null);
        if (asked == null
                || !asked.post().equals(it.post())
                || asked.validating() != it.validating()) {
            return none();
        }
        boolean atTurn =
                InternConditions.seatOf(state, it.intern()).status() == Seat.Status.CURRENT;
        if (!rule.mayBe(it.validating(), atTurn)) {
            return Refusal.of(NOT_AT_RANK, "Un surnombre validant se prend ici à son rang.");
        }
        List<Party> missing =
                rule.parties(it.validating(), atTurn).stream()
                        .filter(party -> !asked.agreed().contains(party))
                        .toList();
        return missing.isEmpty() ? null : missing(missing);
    }

    private static Refusal missing(List<Party> parties) {
        return Refusal.of(
                AGREEMENT_MISSING,
                "Il manque "
                        + parties.stream()
                                .map(RequestConditions::name)
                                .collect(Collectors.joining(", "))
                        + ".",
                "missing",
                parties.stream().map(Party::name).toList());
    }

    private static String name(Party party) {
        return switch (party) {
            case HEAD_OF_SERVICE -> "l'accord du chef de service";
            case HOST -> "l'accord de l'établissement d'accueil";
            case COORDINATOR -> "l'avis du coordonnateur";
            case HEALTH_SERVICE -> "l'avis du service de santé universitaire";
        };
    }

    private static Refusal none() {
        return Refusal.of(
                NO_REQUEST, "Aucune demande de surnombre n'est enregistrée pour ce poste.");
    }
}
