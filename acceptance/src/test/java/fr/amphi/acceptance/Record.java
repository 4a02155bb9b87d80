package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What an amphitheatre published of itself, as a stranger downloads it. */
record Record(byte[] zip) {

    /** Lets the wish lists choose for whoever is left, closes, publishes, and downloads. */
    static Record finish(Campaign campaign, String amphitheatre) throws InterruptedException {
        Api office = campaign.office();
        long version;
        do {
            version =
                    office.insist(
                                    Campaign.path(amphitheatre, "wish-list-choices"),
                                    Map.of("count", 100),
                                    UUID.randomUUID())
                            .ok()
                            .json()
                            .get("version")
                            .asLong();
        } while (campaign.view(amphitheatre, version).path("turn").isObject());
        office.insist(Campaign.path(amphitheatre, "closing"), Map.of(), UUID.randomUUID()).ok();
        office.insist(
                        Campaign.path(amphitheatre, "publication"),
                        Map.of("order", "2027-001"),
                        UUID.randomUUID())
                .ok();
        String path = "/api/choice/amphitheatres/" + amphitheatre + "/bundle.zip";
        Campaign.await(() -> office.with(null).get(path).status() == 200);
        return new Record(office.with(null).read(path).bytes());
    }

    List<String> lines() {
        return file("log.jsonl").lines().toList();
    }

    String file(String name) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), UTF_8);
                }
            }
            throw new AssertionError("the bundle has no " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the program that anybody would run. */
    void verify() throws IOException, InterruptedException {
        Path file = Files.createTempFile("bundle", ".zip");
        Files.write(file, zip);
        Command.Result result = Command.amphi("verify", file.toString());
        assertThat(result.status()).as(result.output()).isZero();
    }
}
