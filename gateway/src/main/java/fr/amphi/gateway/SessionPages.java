package fr.amphi.gateway;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import fr.amphi.contracts.Claims;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Who is signed in, for the web application; and the way to sign in. */
@RestController
class SessionPages {

    /** Session attribute: the path to return to after sign-in. */
    static final String THEN = "then";

    /** Nobody is a session without a user. */
    record Session(
            @Nullable String user,
            @Nullable String name,
            List<String> roles,
            List<String> cells,
            List<String> finess) {

        static final Session NOBODY = new Session(null, null, List.of(), List.of(), List.of());
    }

    private final ServerOAuth2AuthorizedClientRepository clients;

    SessionPages(ServerOAuth2AuthorizedClientRepository clients) {
        this.clients = clients;
    }

    @GetMapping("/api/session")
    Mono<Session> session(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(who ->
                        switch (who) {
                            case OAuth2AuthenticationToken signedIn ->
                                    clients.loadAuthorizedClient(
                                                    SignIn.REGISTRATION, signedIn, exchange)
                                            .map(c -> session(c.getAccessToken().getTokenValue()));
                            case JwtAuthenticationToken bearer ->
                                    Mono.just(session(bearer.getToken().getTokenValue()));
                            default -> Mono.<Session>empty();
                        })
                .defaultIfEmpty(Session.NOBODY);
    }

    private static Session session(String accessToken) {
        try {
            JWTClaimsSet claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            return new Session(
                    claims.getStringClaim("preferred_username"),
                    claims.getStringClaim("name"),
                    list(claims, Claims.ROLES),
                    list(claims, Claims.CELLS),
                    list(claims, Claims.FINESS));
        } catch (ParseException e) {
            return Session.NOBODY;
        }
    }

    private static List<String> list(JWTClaimsSet claims, String name) throws ParseException {
        List<String> list = claims.getStringListClaim(name);
        return list == null ? List.of() : list;
    }

    /**
     * Starts the sign-in; afterwards the browser is sent to {@code then}, a path of this origin.
     */
    @GetMapping("/login")
    Mono<ResponseEntity<Void>> login(
            @RequestParam(defaultValue = "/") String then, WebSession session) {
        boolean local = then.startsWith("/") && !then.startsWith("//") && !then.contains("\\");
        session.getAttributes().put(THEN, local ? then : "/");
        return Mono.just(
                ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create("/oauth2/authorization/" + SignIn.REGISTRATION))
                        .build());
    }
}
