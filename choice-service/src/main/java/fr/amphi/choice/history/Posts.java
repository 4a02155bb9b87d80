package fr.amphi.choice.history;

import fr.amphi.amphitheatre.State;
import fr.amphi.choice.paper.French;

/** Posts and places in words. */
final class Posts {

    private Posts() {}

    /** {@code CH de Fleyriat, Urgences}; its code when it was not on offer. */
    static String name(State state, String post) {
        return state.offer().has(post)
                ? state.offer().post(post).establishment() + ", " + state.offer().post(post).unit()
                : post;
    }

    static String places(int places) {
        return French.count(places, "place", "places");
    }
}
