package fr.amphi.demo.story;

import fr.amphi.demo.system.StateFolder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which steps of loading are done, so that a load that was killed goes on. The one under way is
 * done again with the same command id, which the system recognises.
 */
final class Ledger {

    private static final String FILE = "load.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param begun when loading began: times of the story are counted from it
     */
    private record Kept(Instant begun, Set<String> done) {}

    private final StateFolder folder;
    private final Kept kept;

    Ledger(StateFolder folder) {
        this.folder = folder;
        this.kept =
                folder.read(FILE)
                        .map(text -> JSON.readValue(text, Kept.class))
                        .orElseGet(() -> new Kept(now(), new LinkedHashSet<>()));
        write();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    Instant begun() {
        return kept.begun();
    }

    boolean isDone(String step) {
        return kept.done().contains(step);
    }

    void done(String step) {
        kept.done().add(step);
        write();
    }

    /** The same for a step whenever it is tried, another for another load. */
    UUID commandId(String step) {
        String name = "demo " + kept.begun() + " " + step;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void write() {
        folder.write(FILE, JSON.writeValueAsString(kept));
    }
}
