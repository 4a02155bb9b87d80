package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Property#AGREEMENTS}. */
final class AgreementCheck extends EventCheck {

    AgreementCheck(Books books) {
        super(Property.AGREEMENTS, books);
    }

    @Override
    @Nullable String wrong(int index, Event event) {
        if (event instanceof Event.SupernumeraryRequested it) {
            return books.requests.stands(it.intern())
                    ? "Une seconde demande de surnombre a été faite."
                    : null;
        }
        if (event instanceof Event.SupernumeraryAgreed it) {
            return unasked(it.intern());
        }
        if (event instanceof Event.SupernumeraryWithdrawn it) {
            return unasked(it.intern());
        }
        SupernumeraryRule rule = books.plan == null ? null : books.plan.rules().supernumeraries();
        return event instanceof Event.SupernumeraryPlaced it && rule != null
                ? wrongPlacement(it, rule)
                : null;
    }

    private @Nullable String unasked(String intern) {
        return books.requests.stands(intern)
                ? null
                : "Un accord ou un retrait ne répond à aucune demande de surnombre.";
    }

    private @Nullable String wrongPlacement(Event.SupernumeraryPlaced it, SupernumeraryRule rule) {
        if (!books.requests.isFor(it.intern(), it.post(), it.validating())) {
            return "Un surnombre a été placé sans demande.";
        }
        boolean atTurn = books.call.isTurnOf(it.intern());
        if (it.validating() && !atTurn && rule.outOfRank() == null) {
            return "Un surnombre validant a été placé hors de son rang.";
        }
        return books.requests.haveAgreed(it.intern(), heard(rule, it.validating() && !atTurn))
                ? null
                : "Un surnombre a été placé sans tous les accords.";
    }

    /** Counted here anew: the rule's own count is what is judged. */
    private static List<Party> heard(SupernumeraryRule rule, boolean outOfRank) {
        List<Party> all = new ArrayList<>(rule.needed());
        if (outOfRank && rule.outOfRank() != null) {
            all.addAll(rule.outOfRank());
        }
        return all;
    }
}
