package fr.amphi.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * A campaign of a test: its lists are imported, its amphitheatres scheduled and opened.
 *
 * @param opened the version at which each amphitheatre was, whoever is asked later
 */
record Campaign(String id, Api office, Map<String, Long> opened) {

    static Campaign open(Api office) {
        String id = "t-" + UUID.randomUUID().toString().substring(0, 8);
        office.post(
                        "/api/identity/campaigns",
                        Map.of(
                                "id",
                                id,
                                "label",
                                "Essai " + id,
                                "firstDay",
                                "2027-05-02",
                                "lastDay",
                                "2027-11-01"))
                .ok();
        return new Campaign(id, office, new ConcurrentHashMap<>());
    }

    /** Interns {@code <prefix>1…n} of a pool, ranked in this order. */
    static String interns(String prefix, String subdivision, String specialty, int count) {
        StringBuilder csv = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            csv.append("%s%d,%s,SOCLE,%s,2,%d\n".formatted(prefix, i, specialty, subdivision, i));
        }
        return csv.toString();
    }

    static String posts(
            String prefix, String subdivision, String specialty, int count, int places) {
        StringBuilder csv = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            csv.append(
                    "%s%d,%s,SOCLE,%s,CH de Fleyriat,Unité %d,%d,010000024\n"
                            .formatted(prefix, i, specialty, subdivision, i, places));
        }
        return csv.toString();
    }

    void load(String interns, String posts) {
        office.csv(
                        "/api/identity/campaigns/" + id + "/interns",
                        "intern_id,specialty,phase,subdivision,seniority,rank\n" + interns)
                .ok();
        office.csv(
                        "/api/catalogue/campaigns/" + id + "/posts",
                        "post_id,specialty,phase,subdivision,establishment,unit,places,finess\n"
                                + posts)
                .ok();
        office.post("/api/identity/campaigns/" + id + "/call-lists", Map.of()).ok();
    }

    /** Waits until the choice service knows call list and posts, then schedules and opens. */
    String openAmphitheatre(String subdivision, String specialty) throws InterruptedException {
        String amphitheatre = schedule(subdivision, specialty);
        Api.Answer open =
                office.insist(path(amphitheatre, "opening"), Map.of(), UUID.randomUUID()).ok();
        opened.put(amphitheatre, open.json().get("version").asLong());
        return amphitheatre;
    }

    String schedule(String subdivision, String specialty) throws InterruptedException {
        String code = subdivision + "." + specialty + ".SOCLE";
        await(() -> known(code));
        Map<String, Object> plan =
                Map.of(
                        "campaign",
                        id,
                        "subdivision",
                        subdivision,
                        "specialty",
                        specialty,
                        "phase",
                        "SOCLE",
                        "opensAt",
                        "2027-03-24T13:00:00Z",
                        "secondsPerTurn",
                        3600);
        UUID command = UUID.randomUUID();
        // Another instance may know the lists a moment later than the one that was asked.
        await(() -> office.post("/api/choice/amphitheatres", plan, command).status() / 100 == 2);
        return id + "." + code;
    }

    private boolean known(String code) {
        Api.Answer answer = office.get("/api/choice/campaigns/" + id + "/pools");
        if (answer.status() != 200) {
            return false;
        }
        for (JsonNode pool : answer.json()) {
            if (pool.get("pool").asString().endsWith(code)) {
                return pool.get("interns").asInt() > 0 && pool.get("posts").asInt() > 0;
            }
        }
        return false;
    }

    static String path(String amphitheatre, String noun) {
        return "/api/choice/amphitheatres/" + amphitheatre + "/" + noun;
    }

    JsonNode view(String amphitheatre) {
        return view(amphitheatre, opened.getOrDefault(amphitheatre, 0L));
    }

    /** What it is at that version, or later, whoever is asked. */
    JsonNode view(String amphitheatre, long atLeast) {
        return office.read("/api/choice/amphitheatres/" + amphitheatre + "?atLeast=" + atLeast)
                .json();
    }

    /** Pseudonyms in the order of the call. */
    List<String> callList(String amphitheatre) {
        return view(amphitheatre)
                .get("callList")
                .valueStream()
                .map(line -> line.get("intern").asString())
                .toList();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the condition did not come true in a minute");
            }
            Thread.sleep(50);
        }
    }
}
