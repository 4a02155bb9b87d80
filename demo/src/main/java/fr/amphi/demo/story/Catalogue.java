package fr.amphi.demo.story;

import fr.amphi.demo.region.Establishment;
import fr.amphi.demo.region.PoolCode;
import fr.amphi.demo.system.Api;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The hospitals of the region, from the catalogue's reference data. */
final class Catalogue {

    private Catalogue() {}

    static List<Establishment> hospitals(Api api) throws InterruptedException {
        JsonNode all = api.get("/api/catalogue/establishments?region=" + PoolCode.REGION);
        return all.valueStream().map(Catalogue::hospital).toList();
    }

    private static Establishment hospital(JsonNode node) {
        return new Establishment(
                node.path("finess").asString(""),
                node.path("name").asString(""),
                node.path("city").asString(""),
                degrees(node.path("lat")),
                degrees(node.path("lon")));
    }

    private static @Nullable Double degrees(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
