package fr.amphi.amphitheatre;

import java.util.List;
import java.util.StringJoiner;

/** Canonical JSON (RFC 8785) of the two kinds of values that commitments stand for. */
final class Json {

    private Json() {}

    static String array(List<String> values) {
        StringJoiner joined = new StringJoiner(",", "[", "]");
        values.forEach(value -> joined.add(string(value)));
        return joined.toString();
    }

    static String string(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
    }
}
