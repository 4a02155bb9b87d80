package fr.amphi.kit.security;

import fr.amphi.kit.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Says why a request does not come in: 401, 403, or 503 when tokens cannot be checked. */
final class Gatekeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint headers =
            new BearerTokenAuthenticationEntryPoint();
    private final JsonMapper json;

    Gatekeeper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "2");
            String detail = "Les jetons ne peuvent pas être vérifiés pour l'instant : réessayez.";
            Problem.of(503, "TOKENS_UNVERIFIABLE", detail).write(response, json);
            return;
        }
        headers.commence(request, response, refusal);
        problem(refusal, response.getStatus()).write(response, json);
    }

    private static Problem problem(AuthenticationException refusal, int status) {
        if (!(refusal instanceof OAuth2AuthenticationException bad)) {
            return Problem.of(
                    401, "TOKEN_MISSING", "Connectez-vous : un jeton d'accès est requis.");
        }
        if (status == 400) {
            return Problem.of(
                    400, "TOKEN_MALFORMED", "Envoyez un seul jeton, par l'en-tête Authorization.");
        }
        String why = String.valueOf(bad.getError().getDescription());
        return why.contains("expired")
                ? Problem.of(401, "TOKEN_EXPIRED", "Votre session a expiré : reconnectez-vous.")
                : Problem.of(
                        401,
                        "TOKEN_INVALID",
                        "Le jeton d'accès n'est pas valable ici : reconnectez-vous.");
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        forbid(response, "Cette adresse ne vous est pas ouverte.");
    }

    void forbid(HttpServletResponse response, String detail) throws IOException {
        Problem.of(403, "FORBIDDEN", detail).write(response, json);
    }

    void refuse(HttpServletResponse response, Problem problem) throws IOException {
        problem.write(response, json);
    }
}
