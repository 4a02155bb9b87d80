package fr.amphi.amphitheatre;

import java.util.List;

/** Canonical JSON (RFC 8785) of the two kinds of values that commitments stand for. */
final class Json {

    private Json() {}

    static String array(List<String> values) {
        StringBuilder out = new StringBuilder("[");
        for (String value : values) {
            quote(out.length() == 1 ? out : out.append(','), value);
        }
        return out.append(']').toString();
    }

    static String string(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2);
        quote(out, value);
        return out.toString();
    }

    private static void quote(StringBuilder out, String value) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(out.append(value, plain, i), c);
                plain = i + 1;
            }
        }
        out.append(value, plain, value.length()).append('"');
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
