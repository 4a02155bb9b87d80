package fr.amphi.eventlog;

import java.util.Map;

/**
 * A named "no" with the figures a person needs to understand it.
 *
 * @param code in capitals, such as {@code NOT_YOUR_TURN}
 * @param detail one sentence for a person
 * @param figures numbers and names that the sentence rests on
 */
public record Refusal(String code, String detail, Map<String, Object> figures) {

    public Refusal {
        figures = Map.copyOf(figures);
    }

    public static Refusal of(String code, String detail) {
        return new Refusal(code, detail, Map.of());
    }
}
