package fr.amphi.demo.robot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A running turn.
 *
 * @param intern pseudonym
 * @param version of the event that started it
 * @param due when a robot chooses, by this machine's clock
 */
record Turn(int position, String intern, long version, Instant due) {

    private static final Duration THINKING = Duration.ofSeconds(5);

    /** As the choice service shows it to a manager; null when none is running. */
    static @Nullable Turn in(JsonNode detail) {
        JsonNode turn = detail.path("turn");
        if (!turn.isObject()) {
            return null;
        }
        Instant server = Instant.parse(detail.path("serverTime").asString(""));
        Instant started = Instant.parse(turn.path("startedAt").asString(""));
        return new Turn(
                turn.path("position").asInt(0),
                turn.path("intern").asString(""),
                turn.path("version").asLong(0),
                Instant.now().plus(Duration.between(server, started)).plus(THINKING));
    }

    /** The same however often it is tried: the turn of one person is taken once. */
    UUID commandId(String amphitheatre) {
        String name = "robot " + amphitheatre + " " + version;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
