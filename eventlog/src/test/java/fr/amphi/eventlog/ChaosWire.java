package fr.amphi.eventlog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What nodes and those who drive them say to each other, as JSON. */
final class ChaosWire {

    /**
     * The log that the nodes serve.
     *
     * @param guard folder of the signed heads, common to all nodes
     */
    record Assignment(String bootstrapServers, String service, int partitions, String guard) {}

    record Asked(UUID id, String jar, Tally.Put put) {}

    /**
     * @param owns of the jars asked for by anybody, those served here
     * @param halted partitions that wait for a person, and why
     * @param read events that the follower has seen
     * @param failure why the follower stopped
     */
    record Standing(
            List<Integer> owns, Map<Integer, String> halted, int read, @Nullable String failure) {
        static final Standing NONE = new Standing(List.of(), Map.of(), 0, null);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    private interface Named {}

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(Outcome.class, Named.class).build();

    private ChaosWire() {}

    static byte[] write(Object value) {
        return value instanceof Outcome
                ? JSON.writerFor(Outcome.class).writeValueAsBytes(value)
                : JSON.writeValueAsBytes(value);
    }

    static <T> T read(byte[] text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static <T> T read(byte[] text, TypeReference<T> type) {
        return JSON.readValue(text, type);
    }
}
