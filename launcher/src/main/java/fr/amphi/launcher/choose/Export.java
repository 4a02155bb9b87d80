package fr.amphi.launcher.choose;

import fr.amphi.launcher.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/** Writes what a campaign leaves: assignments, bundles, receipts, public keys. */
final class Export {

    private static final List<String> COLUMNS =
            List.of("amphitheatre", "position", "intern_id", "post_id", "how", "reason", "at");
    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final CSVFormat WRITE =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::amphitheatre).thenComparing(Row::position);

    private record Row(String amphitheatre, int position, List<String> rest) {}

    private final Api api;
    private final Progress progress;
    private final String campaign;
    private final Path out;
    private final Knowledge known;

    Export(Api api, Progress progress, String campaign, Path out, Knowledge known) {
        this.api = api;
        this.progress = progress;
        this.campaign = campaign;
        this.out = out;
        this.known = known;
    }

    void write(List<PoolCode> offered) throws IOException, InterruptedException {
        Path bundles = fresh("bundles");
        fresh("receipts");
        var rows = new ArrayList<Row>();
        for (PoolCode pool : offered) {
            String path = "/api/choice/amphitheatres/" + campaign + "." + pool.code();
            try (InputStream bundle = api.download(path + "/bundle.zip")) {
                Path file = bundles.resolve(pool.code() + ".zip");
                Files.copy(bundle, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (InputStream receipts = api.download(path + "/receipts.zip")) {
                unpack(receipts, out.resolve("receipts").resolve(pool.code()));
            }
            try (InputStream results = api.download(path + "/results.csv")) {
                rows.addAll(rows(pool, results));
            }
        }
        for (PoolCode pool : known.interns().keySet()) {
            if (!offered.contains(pool)) {
                progress.line("  " + pool.code() + ": no post is open, nobody can choose");
                rows.addAll(withoutPosts(pool));
            }
        }
        try (InputStream keys = api.download("/api/choice/keys")) {
            Files.copy(keys, out.resolve("keys.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        print(rows);
    }

    /** A folder of the results, without what an earlier run left in it. */
    private Path fresh(String name) throws IOException {
        Path folder = Files.createDirectories(out.resolve(name));
        try (var old = Files.walk(folder)) {
            for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }

    private List<Row> rows(PoolCode pool, InputStream csv) throws IOException {
        var rows = new ArrayList<Row>();
        try (var reader = new InputStreamReader(csv, StandardCharsets.UTF_8);
                var parser = READ.parse(reader)) {
            for (CSVRecord line : parser) {
                String pseudonym = line.get("intern_id");
                rows.add(
                        new Row(
                                pool.code(),
                                Integer.parseInt(line.get("position")),
                                List.of(
                                        known.internIds().getOrDefault(pseudonym, pseudonym),
                                        line.get("post_id"),
                                        line.get("how"),
                                        line.get("reason"),
                                        line.get("at"))));
            }
        }
        return rows;
    }

    /** Where no post is open there is no amphitheatre: everybody is left without. */
    private List<Row> withoutPosts(PoolCode pool) throws InterruptedException {
        JsonNode list =
                api.get("/api/identity/campaigns/" + campaign + "/call-lists/" + pool.code());
        return list.path("entries")
                .valueStream()
                .map(line ->
                        new Row(
                                pool.code(),
                                line.path("position").asInt(),
                                List.of(
                                        line.path("internId").asString(),
                                        "",
                                        "NONE",
                                        "NO_POSTS",
                                        "")))
                .toList();
    }

    private void print(List<Row> rows) throws IOException {
        rows.sort(ORDER);
        Path file = out.resolve("assignments.csv");
        try (var writer = Files.newBufferedWriter(file);
                var printer = new CSVPrinter(writer, WRITE)) {
            printer.printRecord(COLUMNS);
            for (Row row : rows) {
                var cells = new ArrayList<Object>(List.of(row.amphitheatre(), row.position()));
                cells.addAll(row.rest());
                printer.printRecord(cells);
            }
        }
        long without = rows.stream().filter(row -> row.rest().get(1).isEmpty()).count();
        progress.line("%d interns, %d without a post: %s".formatted(rows.size(), without, file));
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        Path inside = Files.createDirectories(folder).toAbsolutePath().normalize();
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path file = inside.resolve(entry.getName()).normalize();
            if (!file.startsWith(inside)) {
                throw new IOException("an entry outside its archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else {
                Files.createDirectories(file.resolveSibling(""));
                Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
