package fr.amphi.kit.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The answer to requests that Tomcat refuses by itself, such as malformed addresses. */
public final class ProblemValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** For Tomcat, which makes it by name. */
    public ProblemValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            // what Tomcat says to transfer encodings and methods that nobody knows
            status = HttpServletResponse.SC_BAD_REQUEST;
            response.setStatus(status);
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(Statuses.problem(status)));
                response.finishResponse();
            }
        } catch (IOException clientIsGone) {
            containerLog().debug("no one to tell", clientIsGone);
        }
    }

    private org.apache.juli.logging.Log containerLog() {
        return container.getLogger();
    }
}
