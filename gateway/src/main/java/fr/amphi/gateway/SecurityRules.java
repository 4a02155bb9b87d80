package fr.amphi.gateway;

import fr.amphi.contracts.Claims;
import fr.amphi.contracts.Role;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * Who a request comes from. Whether they may do what they ask is decided by each service; here a
 * session or a bearer token is recognised, and a session's request must carry its CSRF token.
 */
@Configuration
class SecurityRules {

    private static final String CONTENT_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /** What is the same for everybody needs no session: none is read for it. */
    @Bean
    @Order(0)
    SecurityWebFilterChain files(ServerHttpSecurity http) {
        return headers(http)
                .securityMatcher(
                        ServerWebExchangeMatchers.matchers(
                                ServerWebExchangeMatchers.pathMatchers(
                                        HttpMethod.GET, WebPages.ASSETS),
                                ServerWebExchangeMatchers.pathMatchers(
                                        HttpMethod.GET, WebPages.FILES)))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, SignOut signOut) {
        return headers(http)
                .authorizeExchange(all ->
                        all.pathMatchers("/actuator/health/**")
                                .permitAll()
                                .pathMatchers("/actuator/metrics/**")
                                .access(SecurityRules::administers)
                                .pathMatchers("/internal/**", "/actuator/**")
                                .denyAll()
                                .anyExchange()
                                .permitAll())
                .oauth2Login(login -> login.authenticationSuccessHandler(backWhereTheyCameFrom()))
                .oauth2ResourceServer(bearer ->
                        bearer.jwt(jwt -> {})
                                .authenticationEntryPoint((exchange, e) -> unauthorized(exchange)))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((exchange, why) -> unauthorized(exchange))
                                .accessDeniedHandler((exchange, why) -> forbidden(exchange)))
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(
                                        CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                                .csrfTokenRequestHandler(
                                        new ServerCsrfTokenRequestAttributeHandler())
                                .requireCsrfProtectionMatcher(changesInASession())
                                .accessDeniedHandler((exchange, why) -> forbidden(exchange)))
                .logout(logout ->
                        logout.logoutUrl("/logout")
                                .logoutHandler(signOut)
                                .logoutSuccessHandler(SecurityRules::gone))
                .build();
    }

    private static ServerHttpSecurity headers(ServerHttpSecurity http) {
        return http.headers(headers ->
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .hsts(h -> h.maxAge(Duration.ofDays(365)))
                        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable));
    }

    private static Mono<AuthorizationResult> administers(
            Mono<Authentication> who, AuthorizationContext asked) {
        return who.map(known ->
                        known instanceof JwtAuthenticationToken bearer
                                && bearer.getToken().getClaim(Claims.ROLES)
                                        instanceof Collection<?> roles
                                && roles.contains(Role.ARS_ADMIN.claim()))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    /** Keycloak's own pages bring their own policy and their own protection. */
    private static ServerWebExchangeMatcher changesInASession() {
        return exchange -> {
            HttpMethod method = exchange.getRequest().getMethod();
            boolean safe =
                    method == HttpMethod.GET
                            || method == HttpMethod.HEAD
                            || method == HttpMethod.OPTIONS;
            boolean bearer =
                    exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
            boolean keycloak = exchange.getRequest().getPath().value().startsWith("/auth/");
            return safe || bearer || keycloak ? MatchResult.notMatch() : MatchResult.match();
        };
    }

    private static ServerAuthenticationSuccessHandler backWhereTheyCameFrom() {
        return (exchange, authentication) ->
                exchange.getExchange()
                        .getSession()
                        .flatMap(session -> {
                            Object then = session.getAttributes().remove(SessionPages.THEN);
                            String where = then instanceof String path ? path : "/";
                            return redirect(exchange.getExchange(), where);
                        });
    }

    private static Mono<Void> redirect(ServerWebExchange exchange, String where) {
        exchange.getResponse().setStatusCode(HttpStatus.FOUND);
        exchange.getResponse().getHeaders().setLocation(URI.create(where));
        return Mono.empty();
    }

    private static Mono<Void> gone(WebFilterExchange exchange, Authentication who) {
        exchange.getExchange().getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return Mono.empty();
    }

    private static Mono<Void> unauthorized(ServerWebExchange exchange) {
        return Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "NOT_SIGNED_IN",
                        "Cette demande exige d'être connecté.")
                .write(exchange.getResponse());
    }

    private static Mono<Void> forbidden(ServerWebExchange exchange) {
        return Problem.of(
                        HttpStatus.FORBIDDEN,
                        "FORBIDDEN",
                        "Cette demande n'est pas permise, ou sa page est trop ancienne : rechargez-la.")
                .write(exchange.getResponse());
    }

    /** The token's cookie is written only for somebody who reads the token; a page needs it. */
    @Bean
    WebFilter csrfCookie() {
        return (exchange, chain) -> {
            Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
            boolean page = exchange.getRequest().getPath().value().equals("/api/session");
            return token == null || !page
                    ? chain.filter(exchange)
                    : token.then(chain.filter(exchange));
        };
    }
}
