package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in an event for a value that must not be in it: {@code SHA-256(salt ‖ canonical JSON)}.
 *
 * @param sha256 64 lower-case hex digits: all that an event's stored bytes contain
 * @param opening what it stands for; kept outside the stored bytes, null when it was not published
 *     or its key was deleted
 * @param <V> a {@code String} or a {@code List<String>}
 */
public record Commitment<V>(String sha256, @Nullable Opening<V> opening) {

    /** The value and the salt behind a commitment. */
    public record Opening<V>(Salt salt, V value) {}

    /** Commits to a list, order included. */
    public static Commitment<List<String>> to(List<String> values, Salt salt) {
        List<String> copy = List.copyOf(values);
        return new Commitment<>(Hashes.sha256(salt, Json.array(copy)), new Opening<>(salt, copy));
    }

    /** Commits to a text. */
    public static Commitment<String> to(String text, Salt salt) {
        return new Commitment<>(Hashes.sha256(salt, Json.string(text)), new Opening<>(salt, text));
    }

    /** What an event's stored bytes give back when no opening is at hand. */
    public static <V> Commitment<V> unopened(String sha256) {
        return new Commitment<>(sha256, null);
    }

    public @Nullable V value() {
        return opening == null ? null : opening.value();
    }

    /** Whether the opening, if there is one, is what was committed to. */
    public boolean holds() {
        return opening == null
                || sha256.equals(Hashes.sha256(opening.salt(), json(opening.value())));
    }

    /** The committed value as canonical JSON, the exact text that is hashed after the salt. */
    public @Nullable String json() {
        return opening == null ? null : json(opening.value());
    }

    private static String json(Object value) {
        return value instanceof List<?> list
                ? Json.array(list.stream().map(String.class::cast).toList())
                : Json.string((String) value);
    }
}
