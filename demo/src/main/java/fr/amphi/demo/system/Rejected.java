package fr.amphi.demo.system;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system said no, and why. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final int status;
    private final String title;

    private Rejected(int status, String title, String message) {
        super(message);
        this.status = status;
        this.title = title;
    }

    static Rejected of(String what, int status, String body) {
        String said = body.substring(0, Math.min(LONGEST, body.length()));
        return new Rejected(status, title(body), what + ": " + status + " " + said);
    }

    private static String title(String body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            return problem.path("title").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Name of the refusal, such as {@code NOT_OPEN}; may be empty. */
    public String title() {
        return title;
    }
}
