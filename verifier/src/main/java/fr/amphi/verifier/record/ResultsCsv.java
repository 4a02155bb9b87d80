package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Results;
import fr.amphi.amphitheatre.State;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assignments of an amphitheatre as CSV (RFC 4180, line feeds), with pseudonyms. */
public final class ResultsCsv {

    /** First line. */
    public static final String HEADER = "amphitheatre,position,intern_id,post_id,how,reason,at";

    private ResultsCsv() {}

    /** Header and one line per line of the call list, in its order. */
    public static String write(State state) {
        return lines(state).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    static List<String> lines(State state) {
        return Stream.concat(
                        Stream.of(HEADER),
                        Results.of(state).stream().map(row -> line(state.id(), row)))
                .toList();
    }

    private static String line(String amphitheatre, Results.Row row) {
        return Stream.of(
                        amphitheatre,
                        row.position(),
                        row.intern(),
                        text(row.post()),
                        row.how(),
                        text(row.reason()),
                        text(row.at()))
                .map(value -> quoted(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static Object text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(c -> ",;\"\r\n".indexOf(c) >= 0)
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
