package fr.amphi.gateway;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a client hears when something behind the gateway fails: never a stack, never a bare 500. */
@Component
@Order(-2)
class Failures implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return problem(exchange, failure).write(exchange.getResponse());
    }

    private static Problem problem(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ErrorResponse known
                && !known.getStatusCode().isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)) {
            return known(known.getStatusCode());
        }
        if (failure instanceof ClientAuthorizationException) {
            return Problem.of(
                    HttpStatus.UNAUTHORIZED,
                    "SESSION_ENDED",
                    "Votre session a pris fin : connectez-vous à nouveau.");
        }
        boolean unreachable =
                failure instanceof IOException
                        || failure instanceof TimeoutException
                        || failure instanceof ErrorResponse;
        if (!unreachable) {
            LOG.error(
                    "{} {}",
                    exchange.getRequest().getMethod(),
                    exchange.getRequest().getPath(),
                    failure);
        }
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "UNAVAILABLE",
                "Ce service redémarre : réessayez dans un instant, rien n'est perdu.");
    }

    private static Problem known(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.NOT_FOUND)
                ? Problem.of(status, "NOT_FOUND", "Cette adresse n'existe pas.")
                : Problem.of(status, "REFUSED", "La demande n'a pas pu être traitée.");
    }
}
