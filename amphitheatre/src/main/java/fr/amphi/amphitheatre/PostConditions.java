package fr.amphi.amphitheatre;

import static fr.amphi.amphitheatre.Refusal.Code.BAD_VERSION;
import static fr.amphi.amphitheatre.Refusal.Code.PLACES_TAKEN;
import static fr.amphi.amphitheatre.Refusal.Code.POST_TAKEN;
import static fr.amphi.amphitheatre.Refusal.Code.POST_WITHDRAWN;
import static fr.amphi.amphitheatre.Refusal.Code.UNKNOWN_POST;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a post is what a command needs it to be. */
final class PostConditions {

    private PostConditions() {}

    static @Nullable Refusal isOffered(State state, String post) {
        return state.offer().has(post)
                ? null
                : Refusal.of(
                        UNKNOWN_POST, "Ce poste n'est pas offert dans cet amphi.", "post", post);
    }

    static @Nullable Refusal isNotWithdrawn(State state, String post) {
        return state.offer().isWithdrawn(post)
                ? Refusal.of(POST_WITHDRAWN, "Ce poste a été retiré par l'ARS.", "post", post)
                : null;
    }

    /** On offer, with a place left in it and in every post linked to it. */
    static @Nullable Refusal isFree(State state, String post) {
        Refusal gone = isNotWithdrawn(state, post);
        if (gone != null || state.left(post) > 0) {
            return gone;
        }
        Positions takers = state.takersOf(post);
        return takers.isEmpty() ? neverFree(post) : taken(post, takers.last());
    }

    static @Nullable Refusal wasSeen(State state, long basedOn) {
        return basedOn >= 0 && basedOn <= state.version()
                ? null
                : Refusal.of(
                        BAD_VERSION,
                        "La version indiquée n'existe pas encore.",
                        "version",
                        state.version());
    }

    /** Whether that many places are enough for those who have taken one. */
    static @Nullable Refusal holdsTakers(int places, int taken, String post) {
        if (places >= taken) {
            return null;
        }
        return new Refusal(
                PLACES_TAKEN,
                "Déjà "
                        + French.count(taken, "place prise", "places prises")
                        + " sur ce poste ou ses postes couplés : annulez ou corrigez d'abord ces"
                        + " choix.",
                Map.of("post", post, "taken", taken, "places", places));
    }

    private static Refusal neverFree(String post) {
        return Refusal.of(
                POST_TAKEN,
                "Aucune place n'est ouverte sur ce poste ou sur un poste couplé.",
                "post",
                post);
    }

    private static Refusal taken(String post, int by) {
        return new Refusal(
                POST_TAKEN,
                "Ce poste n'est plus libre : la dernière place a été prise par le "
                        + French.ordinal(by)
                        + ".",
                Map.of("post", post, "by", by));
    }
}
