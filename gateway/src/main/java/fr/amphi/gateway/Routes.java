package fr.amphi.gateway;

import static org.springframework.cloud.gateway.support.RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR;

import java.net.URI;
import org.springframework.cloud.gateway.filter.factory.TokenRelayGatewayFilterFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which path goes where. Feeds have no response time-out; everything else must answer in half a
 * minute. Paths that are not here are not reachable from outside.
 */
@Configuration
class Routes {

    private static final int ANSWER_WITHIN_MS = 30_000;

    private final TokenRelayGatewayFilterFactory tokenRelay;
    private final OpenFeeds feeds;

    Routes(TokenRelayGatewayFilterFactory tokenRelay, OpenFeeds feeds) {
        this.tokenRelay = tokenRelay;
        this.feeds = feeds;
    }

    @Bean
    RouteLocator routeLocator(
            RouteLocatorBuilder builder, GatewaySettings settings, ChoiceInstances choice) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        service(routes, "identity", settings.services().identity());
        service(routes, "catalogue", settings.services().catalogue());
        service(routes, "notifications", settings.services().notification());
        service(routes, "content", settings.services().content());
        URI first = settings.services().choice().getFirst();
        return routes.route(
                        "choice-feeds",
                        r ->
                                r.path("/api/choice/*/*/feed", "/api/choice/*/*/*/feed")
                                        .filters(f ->
                                                relayed(f)
                                                        .filter(feeds.filter())
                                                        .filter(choice.filter()))
                                        .uri(first))
                .route(
                        "choice",
                        r ->
                                r.path("/api/choice/**")
                                        .filters(f -> relayed(f).filter(choice.filter()))
                                        .metadata(RESPONSE_TIMEOUT_ATTR, ANSWER_WITHIN_MS)
                                        .uri(first))
                .route(
                        "keycloak",
                        r ->
                                r.path("/auth/realms/amphi/**", "/auth/resources/**")
                                        .filters(GatewayFilterSpec::preserveHostHeader)
                                        .metadata(RESPONSE_TIMEOUT_ATTR, ANSWER_WITHIN_MS)
                                        .uri(settings.keycloak().url()))
                .build();
    }

    private void service(RouteLocatorBuilder.Builder routes, String name, URI uri) {
        routes.route(
                        name + "-feeds",
                        r ->
                                r.path("/api/" + name + "/feed")
                                        .filters(f -> relayed(f).filter(feeds.filter()))
                                        .uri(uri))
                .route(
                        name,
                        r ->
                                r.path("/api/" + name, "/api/" + name + "/**")
                                        .filters(this::relayed)
                                        .metadata(RESPONSE_TIMEOUT_ATTR, ANSWER_WITHIN_MS)
                                        .uri(uri));
    }

    /** The session's token goes along, the session's cookie does not. */
    private GatewayFilterSpec relayed(GatewayFilterSpec filters) {
        return filters.filter(tokenRelay.apply())
                .removeRequestHeader("Cookie")
                .removeRequestHeader("X-XSRF-TOKEN")
                .removeRequestHeader("Amphi-Forwarded");
    }
}
