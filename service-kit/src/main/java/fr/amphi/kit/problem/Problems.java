package fr.amphi.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever went wrong in a controller into a problem; only our own bugs are a 500. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> on(BadInput bad) {
        return answer(Problem.of(bad));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(FaultyFile file) {
        return answer(Problem.of(file));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Refused refused) {
        return answer(Problem.of(refused.refusal()));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(NotFound notFound) {
        return answer(Problem.of(404, "NOT_FOUND", message(notFound)));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Forbidden forbidden) {
        return answer(Problem.of(403, "FORBIDDEN", message(forbidden)));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(CommandIdReused reused) {
        String detail =
                "Cet identifiant de commande (Idempotency-Key) a déjà servi pour autre chose :"
                        + " prenez-en un nouveau.";
        return answer(Problem.of(422, "COMMAND_ID_REUSED", detail));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(TryLater later) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Retry-After", Long.toString(Math.max(1, later.after().toSeconds())));
        String detail = "Réessayez dans un instant, avec le même identifiant de commande.";
        return answer(Problem.of(503, "TRY_LATER", detail), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MultipartException unreadable) {
        return BodyLimit.exceeded(unreadable)
                ? answer(Statuses.problem(413))
                : answer(
                        Problem.of(
                                400,
                                "BAD_MULTIPART",
                                "Un envoi multipart/form-data bien formé est attendu."));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> on(Exception any, HttpServletRequest request)
            throws Exception {
        if (any instanceof AccessDeniedException || any instanceof AuthenticationException) {
            throw any;
        }
        if (BodyLimit.exceeded(any)) {
            return answer(Statuses.problem(413));
        }
        if (ClientFaults.gone(any)) {
            return null;
        }
        return ClientFaults.malformed(any)
                ? answer(Statuses.problem(400))
                : answer(incident(any, request));
    }

    private static Problem incident(Exception bug, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("Incident {}: {} {}", id, request.getMethod(), request.getRequestURI(), bug);
        return Statuses.problem(500).incident(id);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BodyLimit.exceeded(wrong)) {
            return answer(Statuses.problem(413));
        }
        return wrong.getCause() instanceof JacksonException json
                ? answer(JsonProblems.of(json))
                : answer(Problem.of(400, "BAD_JSON", "Un corps JSON est attendu."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name =
                wrong instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(wrong.getPropertyName());
        String value = JsonProblems.shortened(wrong.getValue());
        String expected = JsonProblems.expected(wrong.getRequiredType());
        return answer(
                Problem.of(new BadInput(name, "Valeur « " + value + " » : " + expected + ".")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(missing.getParameterName(), "Ce paramètre est obligatoire.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing(missing.getRequestPartName(), "Cette partie de l'envoi est obligatoire.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return missing instanceof MissingRequestHeaderException header
                ? missing(header.getHeaderName(), "Cet en-tête est obligatoire.")
                : answer(Statuses.problem(400));
    }

    private static ResponseEntity<Object> missing(String field, String remedy) {
        return answer(Problem.of(new BadInput(field, remedy)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        if (web.getResponse() != null && web.getResponse().isCommitted()) {
            return null;
        }
        return status.value() == 500
                ? answer(incident(wrong, web.getRequest()))
                : answer(Statuses.problem(status.value()), headers);
    }

    private static String message(Throwable thrown) {
        return String.valueOf(thrown.getMessage());
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return answer(problem, new HttpHeaders());
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(given -> given.addAll(headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
