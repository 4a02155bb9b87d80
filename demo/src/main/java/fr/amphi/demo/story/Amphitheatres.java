package fr.amphi.demo.story;

import fr.amphi.demo.region.PoolCode;
import fr.amphi.demo.region.Post;
import fr.amphi.demo.system.Api;
import fr.amphi.demo.system.Rejected;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Schedules, opens and runs the amphitheatres of the story. */
final class Amphitheatres {

    private static final String ALL = "/api/choice/amphitheatres";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int SECONDS_PER_TURN = 180;
    private static final int A_DAY = 4;

    private final Api api;
    private final Story story;
    private final Steps steps;

    Amphitheatres(Api api, Story story, Steps steps) {
        this.api = api;
        this.story = story;
        this.steps = steps;
    }

    /** The choice service learns of lists and posts by events: soon, not at once. */
    void awaitPools() throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!complete(api.get("/api/choice/campaigns/" + Story.CAMPAIGN + "/pools"))) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("the choice service has not received the lists");
            }
            Thread.sleep(500);
        }
    }

    private boolean complete(JsonNode pools) {
        Map<String, JsonNode> known = new HashMap<>();
        pools.forEach(pool -> known.put(pool.path("pool").asString(""), pool));
        return Pools.scheduled().stream().allMatch(pool -> arrived(pool, known.get(pool.code())));
    }

    private boolean arrived(PoolCode pool, @Nullable JsonNode there) {
        List<Post> posts = story.region().posts(pool);
        return there != null
                && there.path("interns").asInt(0) == story.region().callList(pool).size()
                && there.path("posts").asInt(0) == posts.size();
    }

    /** Those to come on working days after the load, at nine, half past ten, and so on. */
    void schedule(Instant begun) throws InterruptedException {
        List<PoolCode> pools = Pools.scheduled();
        for (PoolCode pool : pools) {
            Instant opensAt = Pools.ahead(pool) ? slot(begun, pools.indexOf(pool)) : begun;
            steps.once("schedule " + pool, id -> schedule(id, pool, opensAt));
        }
    }

    private static Instant slot(Instant begun, int number) {
        LocalDate day = begun.atZone(PARIS).toLocalDate().plusDays(2);
        for (int later = number / A_DAY; later > 0 || isWeekend(day); day = day.plusDays(1)) {
            later -= isWeekend(day) ? 0 : 1;
        }
        return day.atTime(9, 0).plusMinutes(90L * (number % A_DAY)).atZone(PARIS).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private void schedule(UUID id, PoolCode pool, Instant opensAt) throws InterruptedException {
        api.post(
                ALL,
                id,
                Map.of(
                        "campaign", Story.CAMPAIGN,
                        "subdivision", pool.subdivision(),
                        "specialty", pool.specialty(),
                        "phase", pool.phase(),
                        "opensAt", opensAt.toString(),
                        "secondsPerTurn", SECONDS_PER_TURN));
    }

    /** Faulty lines may only mean that the persons have not all arrived yet. */
    void rankWishes(String csv) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        steps.once(
                "wishes",
                id -> {
                    while (true) {
                        try {
                            api.upload(
                                    "/api/choice/campaigns/" + Story.CAMPAIGN + "/wishes", id, csv);
                            return;
                        } catch (Rejected rejected) {
                            if (rejected.status() != 422 || Instant.now().isAfter(until)) {
                                throw rejected;
                            }
                            Thread.sleep(1_000);
                        }
                    }
                });
    }

    /** As the opening commission would: the posts with trainers do not stay empty. */
    void rule(PoolCode pool, Instant begun) throws InterruptedException {
        Map<String, ?> rule =
                Map.of(
                        "id", "msu",
                        "kind", "MUST_BE_FILLED",
                        "sector", Story.SECTOR_TO_FILL,
                        "group", Map.of("name", "tous"),
                        "title", "Stages chez un maître de stage des universités à pourvoir",
                        "text", "Décision de la commission d’ouverture des postes (démonstration)",
                        "from", begun.atZone(PARIS).toLocalDate().toString());
        String path = ALL + "/" + Story.amphitheatre(pool) + "/rules";
        steps.once("rules " + pool, id -> api.put(path, id, Map.of("rules", List.of(rule))));
    }

    /** From opening to published assignments. */
    void hold(PoolCode pool, String order) throws InterruptedException {
        open(pool);
        choose(pool, story.region().callList(pool).size());
        give(pool, "closing", Map.of());
        give(pool, "publication", Map.of("order", order));
    }

    void suspend(PoolCode pool, int after, String reason) throws InterruptedException {
        open(pool);
        choose(pool, after);
        give(pool, "suspension", Map.of("reason", reason));
    }

    void open(PoolCode pool) throws InterruptedException {
        give(pool, "opening", Map.of());
    }

    private void choose(PoolCode pool, int turns) throws InterruptedException {
        give(pool, "wish-list-choices", Map.of("count", turns));
    }

    private void give(PoolCode pool, String verb, Map<String, ?> body) throws InterruptedException {
        String path = ALL + "/" + Story.amphitheatre(pool) + "/" + verb;
        steps.once(verb + " " + pool, id -> api.post(path, id, body));
    }
}
