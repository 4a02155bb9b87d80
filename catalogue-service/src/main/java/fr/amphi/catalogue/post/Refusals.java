package fr.amphi.catalogue.post;

import fr.amphi.eventlog.Refusal;
import java.util.List;
import java.util.Map;

/** The refusals of this domain, in the words a manager reads. */
final class Refusals {

    /** A refusal names a few; the figures say how many. */
    private static final int NAMED = 20;

    private Refusals() {}

    static Refusal alreadyOpen(List<String> posts) {
        return listing(
                "POST_EXISTS",
                "Ces postes sont déjà ouverts avec d'autres caractéristiques : retirez-les ou"
                        + " changez leurs places.",
                posts);
    }

    static Refusal linkUnknown(List<String> posts) {
        return listing("LINK_UNKNOWN", "Ces postes couplés ne sont pas ouverts.", posts);
    }

    static Refusal notOpen(Posts posts, String post) {
        return posts.find(post).isPresent()
                ? new Refusal("POST_WITHDRAWN", "Ce poste est déjà retiré.", Map.of("post", post))
                : new Refusal(
                        "POST_UNKNOWN",
                        "Aucun poste de cette campagne ne porte cet identifiant.",
                        Map.of("post", post));
    }

    private static Refusal listing(String code, String detail, List<String> posts) {
        return new Refusal(
                code,
                detail,
                Map.of("count", posts.size(), "posts", posts.stream().limit(NAMED).toList()));
    }
}
