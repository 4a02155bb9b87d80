package fr.amphi.kit.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** The answer to errors outside controllers: filters, the firewall, the container. */
@Controller
class ProblemPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);

    private final JsonMapper json;

    ProblemPage(JsonMapper json) {
        this.json = json;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(request).write(response, json);
    }

    private static Problem problem(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                instanceof Integer status)) {
            return Statuses.problem(404);
        }
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable known && ClientFaults.malformed(known)) {
            return Statuses.problem(400);
        }
        if (thrown instanceof Throwable known && BodyLimit.exceeded(known)) {
            return Statuses.problem(413);
        }
        if (status < 500 || status == 503) {
            return Statuses.problem(status);
        }
        String id = UUID.randomUUID().toString();
        LOG.error(
                "Incident {}: {}",
                id,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                thrown instanceof Throwable known ? known : null);
        return Statuses.problem(500).incident(id);
    }
}
