package fr.amphi.launcher.choose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the services know of a campaign after the imports.
 *
 * @param interns how many, by pool
 * @param posts how many, by pool
 * @param internIds by pseudonym
 */
record Knowledge(
        SortedMap<PoolCode, Integer> interns,
        Map<PoolCode, Integer> posts,
        Map<String, String> internIds,
        Groups groups) {

    static Knowledge of(JsonNode interns, JsonNode posts) {
        var perPool = new TreeMap<PoolCode, Integer>();
        var ids = new HashMap<String, String>();
        for (JsonNode intern : interns) {
            perPool.merge(PoolCode.of(intern.path("pool").asString()), 1, Integer::sum);
            ids.put(intern.path("pseudonym").asString(), intern.path("internId").asString());
        }
        var groups = new Groups(perPool.keySet());
        for (JsonNode intern : interns) {
            groups.shares(
                    PoolCode.of(intern.path("pool").asString()),
                    "intern " + intern.path("pseudonym").asString());
        }
        var offered = new HashMap<PoolCode, Integer>();
        for (JsonNode post : posts) {
            for (PoolCode pool : pools(post)) {
                offered.merge(pool, 1, Integer::sum);
                groups.shares(pool, "post " + post.path("post").asString());
                post.path("linkedTo")
                        .forEach(linked -> groups.shares(pool, "post " + linked.asString()));
            }
        }
        return new Knowledge(perPool, offered, ids, groups);
    }

    private static List<PoolCode> pools(JsonNode post) {
        return post.path("specialties")
                .valueStream()
                .flatMap(specialty ->
                        post.path("phases")
                                .valueStream()
                                .map(phase ->
                                        new PoolCode(
                                                post.path("subdivision").asString(),
                                                specialty.asString(),
                                                phase.asString())))
                .toList();
    }

    int interns(PoolCode pool) {
        return interns.getOrDefault(pool, 0);
    }

    int posts(PoolCode pool) {
        return posts.getOrDefault(pool, 0);
    }
}
