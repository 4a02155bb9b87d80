package fr.amphi.gateway;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** An address that no page of ours would send, such as one with an encoded slash. */
@Component
class Rejected implements ServerExchangeRejectedHandler {

    @Override
    public Mono<Void> handle(
            ServerWebExchange exchange, ServerExchangeRejectedException rejection) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "BAD_ADDRESS",
                        "Cette adresse contient des caractères qui n'y ont pas leur place.")
                .write(exchange.getResponse());
    }
}
