package fr.amphi.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends the session here and at Keycloak, so that the next sign-in asks again. */
@Component
class SignOut implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

    private final GatewaySettings settings;
    private final ServerOAuth2AuthorizedClientRepository clients;
    private final WebClient http = WebClient.create();

    SignOut(GatewaySettings settings, ServerOAuth2AuthorizedClientRepository clients) {
        this.settings = settings;
        this.clients = clients;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication who) {
        ServerWebExchange web = exchange.getExchange();
        return clients.loadAuthorizedClient(SignIn.REGISTRATION, who, web)
                .flatMap(this::endAtKeycloak)
                .then(web.getSession().flatMap(WebSession::invalidate));
    }

    private Mono<Void> endAtKeycloak(OAuth2AuthorizedClient client) {
        OAuth2RefreshToken token = client.getRefreshToken();
        if (token == null) {
            return Mono.empty();
        }
        return http.post()
                .uri(settings.directEndpoint("logout"))
                .headers(h -> h.setBasicAuth("amphi-web", settings.keycloak().clientSecret()))
                .body(BodyInserters.fromFormData("refresh_token", token.getTokenValue()))
                .retrieve()
                .toBodilessEntity()
                .then()
                .onErrorResume(e -> {
                    LOG.warn("Keycloak did not end a session: {}", e.getMessage());
                    return Mono.empty();
                });
    }
}
