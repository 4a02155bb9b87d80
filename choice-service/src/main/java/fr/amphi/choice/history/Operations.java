package fr.amphi.choice.history;

import static fr.amphi.choice.paper.French.count;
import static fr.amphi.choice.paper.French.day;
import static fr.amphi.choice.paper.French.moment;
import static fr.amphi.choice.paper.French.ordinal;
import static fr.amphi.choice.paper.French.ordinals;

import fr.amphi.amphitheatre.BlockedPosts;
import fr.amphi.amphitheatre.DeclineCause;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.Prospect;
import fr.amphi.amphitheatre.ProxyEnd;
import fr.amphi.amphitheatre.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the processing did, step by step (R. 311-3-1-2, 4°); others are named by rank alone. */
final class Operations {

    private static final int MOST_RANKS = 6;

    private Operations() {}

    /**
     * @param events up to the decision
     * @param wishes whether the reader may see them
     */
    static Explanation of(State before, List<Event> events, Prospect prospect, boolean wishes) {
        List<Explanation> steps = new ArrayList<>();
        steps.add(
                Explanation.of(
                        "À ce moment, %s un poste. Il restait %s dans %s."
                                .formatted(
                                        count(
                                                prospect.placed(),
                                                "interne tenait",
                                                "internes tenaient"),
                                        Posts.places(prospect.placesLeft()),
                                        count(prospect.postsLeft(), "poste", "postes"))));
        if (wishes) {
            steps.add(wishes(before, prospect));
        } else {
            steps.add(Explanation.of("Les vœux ne sont montrés qu'à l'interne."));
        }
        String intern = before.callList().internAt(prospect.position());
        events.stream()
                .filter(Event.AboutIntern.class::isInstance)
                .map(Event.AboutIntern.class::cast)
                .filter(event -> event.intern().equals(intern))
                .flatMap(event -> step(event).stream())
                .map(Explanation::of)
                .forEach(steps::add);
        return new Explanation("Les opérations effectuées", "CRPA, art. R. 311-3-1-2, 4°", steps);
    }

    private static Explanation wishes(State before, Prospect prospect) {
        if (!prospect.readable()) {
            return Explanation.of("Votre liste de vœux d'alors n'est plus lisible.");
        }
        if (prospect.wishes().isEmpty()) {
            return Explanation.of("Vous n'aviez pas de vœux.");
        }
        return Explanation.of(
                "Vos vœux à ce moment :",
                prospect.wishes().stream()
                        .map(wish -> Explanation.of(wish(before, prospect, wish)))
                        .toArray(Explanation[]::new));
    }

    private static String wish(State before, Prospect prospect, Prospect.Wish wish) {
        return "Vœu %d, %s : %s."
                .formatted(
                        wish.order(),
                        Posts.name(before, wish.post()),
                        standing(before, prospect, wish));
    }

    private static String standing(State before, Prospect prospect, Prospect.Wish wish) {
        return switch (wish.standing()) {
            case FREE -> Posts.places(wish.left()) + (wish.left() < 2 ? " libre" : " libres");
            case BLOCKED -> "bloqué par une règle. " + why(before, prospect, wish);
            case WITHDRAWN -> "poste retiré par l'agence";
            case NOT_OFFERED -> "poste qui n'était pas proposé dans cet amphi";
            case TAKEN ->
                    wish.takers().isEmpty()
                            ? "aucune place dans cet amphi"
                            : (before.offer().post(wish.post()).linkedTo().isEmpty()
                                            ? "pris par "
                                            : "pris, ou un stage couplé avec lui, par ")
                                    + ordinals(wish.takers(), MOST_RANKS);
        };
    }

    private static String why(State before, Prospect prospect, Prospect.Wish wish) {
        return BlockedPosts.of(before, prospect.position()).stream()
                .filter(blocked -> blocked.posts().contains(wish.post()))
                .map(blocked -> blocked.why().detail().replaceFirst("\\.$", ""))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> step(Event.AboutIntern event) {
        return switch (event) {
            case Event.WishesRanked _ -> Optional.empty();
            case Event.TurnStarted it ->
                    dated(it, "votre tour a commencé, jusqu'au " + moment(it.deadline()));
            case Event.InternDeferred it ->
                    dated(it, "vous avez laissé passer l'appel jusqu'au " + ordinal(it.after()));
            case Event.DeferralWithdrawn it -> dated(it, "vous avez repris votre place");
            case Event.ProxyGranted it -> dated(it, "vous avez donné procuration");
            case Event.ProxyAccepted it -> dated(it, "votre procuration a été acceptée");
            case Event.ProxyWithdrawn it ->
                    dated(
                            it,
                            it.by() == ProxyEnd.REVOKED
                                    ? "vous avez retiré votre procuration"
                                    : "votre procuration a été refusée ou rendue");
            case Event.TimeCredited it ->
                    dated(
                            it,
                            count(it.seconds(), "seconde a été rendue", "secondes ont été rendues")
                                    + " à votre tour");
            case Event.ChoiceAsked it ->
                    dated(it, "le choix a été réservé auprès des amphis qui partagent le poste");
            case Event.ChoiceDeclined it -> dated(it, "le choix a été écarté : " + why(it.cause()));
            case Event.InternPlacedElsewhere it ->
                    dated(
                            it,
                            it.placed()
                                    ? "un autre amphi a annoncé une affectation"
                                    : "un autre amphi a annoncé le retrait de l'affectation");
            case Event.ChoiceMade it -> dated(it, "le choix a été enregistré");
            case Event.InternSkipped it -> dated(it, "l'appel est passé au suivant");
            case Event.InternReturned _ ->
                    Optional.of("Retour dans l'appel, juste après le tour en cours.");
            case Event.ChoiceCancelled it -> dated(it, "l'affectation a été retirée");
            case Event.ChoiceCorrected it -> dated(it, "l'affectation a été corrigée");
            case Event.SupernumeraryRequested it -> dated(it, "un surnombre a été demandé");
            case Event.SupernumeraryAgreed it -> dated(it, said(it.party()));
            case Event.SupernumeraryWithdrawn it ->
                    dated(it, "la demande de surnombre a été retirée ou refusée");
            case Event.SupernumeraryPlaced it -> dated(it, "le surnombre a été enregistré");
            case Event.InternAssigned it ->
                    dated(
                            it,
                            "l'affectation d'office a été enregistrée, sur saisine du directeur de"
                                    + " l'UFR du %s et après l'entretien du %s"
                                            .formatted(
                                                    day(it.referral().referredOn()),
                                                    day(it.referral().heardOn())));
        };
    }

    private static String said(Party party) {
        return switch (party) {
            case HEAD_OF_SERVICE -> "le chef de service a donné son accord au surnombre";
            case HOST -> "l'établissement d'accueil a donné son accord au surnombre";
            case COORDINATOR -> "le coordonnateur a donné son avis sur le surnombre";
            case HEALTH_SERVICE -> "le service de santé universitaire a donné son avis";
        };
    }

    private static String why(DeclineCause cause) {
        return switch (cause) {
            case POST_TAKEN -> "la dernière place venait d'être prise dans un autre amphi";
            case PLACED_ELSEWHERE -> "un poste était déjà tenu dans un autre amphi";
        };
    }

    private static Optional<String> dated(Event.Timed event, String what) {
        return Optional.of("Le %s, %s.".formatted(moment(event.at()), what));
    }
}
