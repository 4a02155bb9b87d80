package fr.amphi.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.amphi.eventlog.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as told to a client (RFC 9457).
 *
 * @param type a name for programs
 * @param title the same name, short
 * @param detail French, for people
 * @param errors members of the request that are wrong, each with its remedy
 * @param faults of a file
 * @param figures that a refusal rests on
 * @param incident what to quote to support, for our own errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<Remedy> errors,
        @Nullable List<Fault> faults,
        @Nullable Map<String, Object> figures,
        @Nullable String incident) {

    /** One thing that is wrong in a request. */
    public record Remedy(String field, String remedy) {}

    private static final int MOST_FAULTS = 10_000;

    /**
     * @param code in capitals
     */
    public static Problem of(int status, String code, String detail) {
        String type = "urn:amphi:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, code, status, detail, null, null, null, null);
    }

    static Problem of(BadInput bad) {
        return of(400, "BAD_INPUT", bad.remedy())
                .with(List.of(new Remedy(bad.field(), bad.remedy())));
    }

    static Problem of(Refusal refusal) {
        return new Problem(
                "urn:amphi:refusal:" + refusal.code(),
                refusal.code(),
                409,
                refusal.detail(),
                null,
                null,
                refusal.figures(),
                null);
    }

    static Problem of(FaultyFile file) {
        List<Fault> all = file.faults();
        String detail = "Le fichier contient " + all.size() + " faute(s) ; rien n'a été importé.";
        Problem plain = of(422, "FAULTY_FILE", detail);
        List<Fault> told = all.size() <= MOST_FAULTS ? all : all.subList(0, MOST_FAULTS);
        return new Problem(plain.type, plain.title, 422, detail, null, told, null, null);
    }

    Problem with(List<Remedy> remedies) {
        return new Problem(type, title, status, detail, remedies, faults, figures, incident);
    }

    Problem incident(String id) {
        return new Problem(type, title, status, detail, errors, faults, figures, id);
    }

    /** Writes it where no controller is involved; nothing when the answer has begun. */
    public void write(HttpServletResponse response, JsonMapper json) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(this));
        response.flushBuffer();
    }
}
