package fr.amphi.notification.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the words of a notice are filled with, in one order so that its bytes are too. */
public record Facts(@JsonValue Map<String, String> values) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Facts {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    /** With one more; nothing when the value is unknown. */
    public Facts and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Facts(more);
    }

    public Facts and(Facts others) {
        var more = new TreeMap<>(values);
        more.putAll(others.values);
        return new Facts(more);
    }
}
