package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.NO_PROXY;
import static fr.amphi.amphitheatre.Refusal.Code.PROXY_GIVEN;
import static fr.amphi.amphitheatre.Refusal.Code.PROXY_TO_SELF;
import static fr.amphi.amphitheatre.Refusal.Code.TOO_MANY_PROXIES;
import static fr.amphi.amphitheatre.Refusal.Code.TURN_STARTED;

import org.jspecify.annotations.Nullable;

/** Whether a proxy may be given, taken, used or taken back. */
final class ProxyConditions {

    private ProxyConditions() {}

    static @Nullable Refusal isAnother(String intern, String holder) {
        return intern.equals(holder)
                ? Refusal.of(PROXY_TO_SELF, "Une procuration se donne à quelqu'un d'autre.")
                : null;
    }

    /** The turn is not running: a proxy holds as it stood when the turn began. */
    static @Nullable Refusal isBeforeTurn(State state, String intern) {
        return InternConditions.seatOf(state, intern).status() == Seat.Status.CURRENT
                ? Refusal.of(
                        TURN_STARTED,
                        "Le tour a commencé : une procuration se donne, s'accepte et se retire"
                                + " avant le tour.")
                : null;
    }

    static @Nullable Refusal hasNone(State state, String intern) {
        return state.proxy(intern).isEmpty()
                ? null
                : Refusal.of(
                        PROXY_GIVEN,
                        "Une procuration est déjà donnée : retirez-la avant d'en donner une"
                                + " autre.");
    }

    static @Nullable Refusal hasOne(State state, String intern) {
        return state.proxy(intern).isPresent() ? null : none();
    }

    /** A proxy stands that names this holder. */
    static @Nullable Refusal isAsked(State state, String intern, String holder) {
        return state.proxy(intern).filter(it -> it.holder().equals(holder)).isPresent()
                ? null
                : none();
    }

    static @Nullable Refusal mayChooseFor(State state, String intern, String holder) {
        Refusal none = isAsked(state, intern, holder);
        if (none != null) {
            return none;
        }
        return state.proxy(intern).filter(Proxy::accepted).isPresent()
                ? null
                : Refusal.of(
                        NO_PROXY,
                        "Cette procuration n'a pas été acceptée avant le tour : elle est sans"
                                + " effet.");
    }

    static @Nullable Refusal mayHoldMore(State state, String holder) {
        int most = state.plan().orElseThrow().rules().proxies();
        return state.proxiesHeldBy(holder) < most
                ? null
                : Refusal.of(
                        TOO_MANY_PROXIES,
                        "Une même personne tient au plus "
                                + French.count(most, "procuration", "procurations")
                                + " dans un amphi.",
                        "most",
                        most);
    }

    private static Refusal none() {
        return Refusal.of(NO_PROXY, "Il n'y a pas de telle procuration.");
    }
}
