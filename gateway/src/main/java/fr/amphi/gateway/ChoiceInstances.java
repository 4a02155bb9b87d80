package fr.amphi.gateway;

import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sends a request to an instance of the choice service that takes connections. */
@Component
class ChoiceInstances {

    private final Instances instances;

    ChoiceInstances(GatewaySettings settings) {
        this.instances = new Instances(settings.services().choice());
    }

    GatewayFilter filter() {
        return new OrderedGatewayFilter(
                this::route, RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1);
    }

    private Mono<Void> route(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI instance = instances.choose();
        URI url = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        URI target =
                UriComponentsBuilder.fromUri(url)
                        .scheme(instance.getScheme())
                        .host(instance.getHost())
                        .port(instance.getPort())
                        .build(true)
                        .toUri();
        exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, target);
        return chain.filter(exchange).doOnError(e -> instances.failed(instance, e));
    }
}
