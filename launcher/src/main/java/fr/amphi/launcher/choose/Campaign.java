package fr.amphi.launcher.choose;

import fr.amphi.launcher.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One campaign of its own, from imports to exports. */
final class Campaign {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api api;
    private final Arguments asked;
    private final Progress progress;
    private final String id = newId();

    Campaign(Api api, Arguments asked, Progress progress) {
        this.api = api;
        this.asked = asked;
        this.progress = progress;
    }

    /**
     * @throws Rejected if a file is faulty; then nothing was imported
     */
    void run() throws IOException, InterruptedException {
        open();
        checkFiles();
        Knowledge known = importLists();
        List<PoolCode> offered =
                known.interns().keySet().stream().filter(pool -> known.posts(pool) > 0).toList();
        awaitPools(known);
        for (PoolCode pool : offered) {
            schedule(pool);
        }
        importWishes();
        Sessions.hold(api, progress, id, offered, known);
        new Export(api, progress, id, asked.out(), known).write(offered);
    }

    private static String newId() {
        String time =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.now());
        return "choose-" + time + "-" + ThreadLocalRandom.current().nextInt(1_000, 10_000);
    }

    /**
     * The draw of full ties is derived from the file, so that the same file gives the same list.
     */
    private void open() throws IOException, InterruptedException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(2);
        api.post(
                "/api/identity/campaigns",
                Map.of(
                        "id", id,
                        "label", "Campagne " + id,
                        "firstDay", first.toString(),
                        "lastDay", first.plusMonths(6).minusDays(1).toString(),
                        "drawSeed", sha256(asked.interns())));
        progress.line("campaign " + id);
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String interns() {
        return "/api/identity/campaigns/" + id + "/interns";
    }

    private String posts() {
        return "/api/catalogue/campaigns/" + id + "/posts";
    }

    /** Both files are looked through before either is imported. */
    private void checkFiles() throws IOException, InterruptedException {
        Rejected interns = faults(interns(), asked.interns());
        Rejected posts = faults(posts(), asked.posts());
        if (interns != null) {
            throw posts == null ? interns : interns.and(posts);
        }
        if (posts != null) {
            throw posts;
        }
    }

    private @Nullable Rejected faults(String path, Path file)
            throws IOException, InterruptedException {
        try {
            api.upload(path + "?dryRun=true", file);
            return null;
        } catch (Rejected rejected) {
            return rejected;
        }
    }

    private Knowledge importLists() throws IOException, InterruptedException {
        JsonNode interns = api.upload(interns(), asked.interns());
        warn(interns);
        JsonNode posts = api.upload(posts(), asked.posts());
        warn(posts);
        api.post("/api/identity/campaigns/" + id + "/call-lists", Map.of());
        Knowledge known =
                Knowledge.of(
                        api.get(interns() + since(interns)),
                        api.get(posts() + since(posts.path("command"))));
        progress.line(
                "%d interns in %d pools, call lists published"
                        .formatted(known.internIds().size(), known.interns().size()));
        return known;
    }

    private static String since(JsonNode answer) {
        return "?atLeast=" + answer.path("version").asLong();
    }

    private void warn(JsonNode answer) {
        answer.path("warnings").forEach(warning -> progress.line("  " + warning.asString()));
    }

    /** The choice service learns of lists and posts by events: soon, not at once. */
    private void awaitPools(Knowledge known) throws InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!complete(known, api.get("/api/choice/campaigns/" + id + "/pools"))) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("the choice service has not received the lists");
            }
            Thread.sleep(200);
        }
    }

    private static boolean complete(Knowledge known, JsonNode pools) {
        var seen = new HashMap<PoolCode, JsonNode>();
        pools.forEach(pool -> seen.put(PoolCode.of(pool.path("pool").asString()), pool));
        return known.interns().keySet().stream()
                .allMatch(pool -> {
                    JsonNode there = seen.get(pool);
                    return there != null
                            && there.path("interns").asInt() == known.interns(pool)
                            && there.path("posts").asInt() == known.posts(pool);
                });
    }

    private void schedule(PoolCode pool) throws InterruptedException {
        api.post(
                "/api/choice/amphitheatres",
                Map.of(
                        "campaign", id,
                        "subdivision", pool.subdivision(),
                        "specialty", pool.specialty(),
                        "phase", pool.phase(),
                        "opensAt", Instant.now().toString(),
                        "secondsPerTurn", 3_600));
    }

    private void importWishes() throws IOException, InterruptedException {
        if (asked.wishes() != null) {
            JsonNode done = api.upload("/api/choice/campaigns/" + id + "/wishes", asked.wishes());
            warn(done);
            progress.line(
                    done.path("lists").asString()
                            + " wish lists, "
                            + done.path("wishes")
                            + " wishes");
        }
    }
}
