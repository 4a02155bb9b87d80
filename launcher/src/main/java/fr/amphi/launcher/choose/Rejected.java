package fr.amphi.launcher.choose;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The system said no, with its reasons: faulty lines of a file, or a rule. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Rejected(String message) {
        super(message);
    }

    /** The reasons of an answer with a problem in it. */
    static Rejected of(String what, int status, JsonNode problem) {
        String detail = problem.path("detail").asString("");
        JsonNode faults = problem.path("faults");
        if (faults.isEmpty()) {
            String title = problem.path("title").asString("");
            return new Rejected(what + ": " + status + " " + (title + " " + detail).strip());
        }
        String lines = faults.valueStream().map(Rejected::line).collect(Collectors.joining());
        return new Rejected(what + ": " + detail + lines);
    }

    /** Several at once, so that a person puts everything right in one go. */
    Rejected and(Rejected other) {
        return new Rejected(getMessage() + "\n" + other.getMessage());
    }

    private static String line(JsonNode fault) {
        return "\n  line %s, %s: \"%s\": %s"
                .formatted(
                        fault.path("line").asString("?"),
                        fault.path("column").asString("?"),
                        fault.path("value").asString(""),
                        fault.path("why").asString(""));
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
