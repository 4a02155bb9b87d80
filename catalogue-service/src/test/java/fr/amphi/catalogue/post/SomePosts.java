package fr.amphi.catalogue.post;

import fr.amphi.contracts.Phase;
import java.util.List;

/** Posts for tests. */
final class SomePosts {

    private SomePosts() {}

    static Post post(String id, int places) {
        return post(id, places, List.of());
    }

    static Post linked(String id, String... to) {
        return post(id, 1, List.of(to));
    }

    private static Post post(String id, int places, List<String> linkedTo) {
        return new Post(
                id,
                "LYON",
                List.of("DSM24"),
                List.of(Phase.APPROFONDISSEMENT),
                "CH de Fleyriat",
                "Urgences",
                places,
                "010000024",
                null,
                null,
                "Viriat",
                46.2222,
                5.20879,
                null,
                List.of(),
                linkedTo);
    }
}
