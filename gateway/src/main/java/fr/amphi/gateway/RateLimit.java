package fr.amphi.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Bounds what one address may ask: enough for a hospital behind one address at the opening, too
 * little to exhaust the services.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RateLimit implements WebFilter {

    private static final int BURST_SECONDS = 5;
    private static final int ADDRESSES = 100_000;

    private static final int SIGNED_IN_FACTOR = 25;

    /** Whoever shows a token or a session may ask more; whether it is good is seen later. */
    private record Client(String address, boolean signedIn) {}

    private final LoadingCache<Client, Bucket> buckets;

    RateLimit(GatewaySettings settings) {
        long anonymous = settings.anonymousPerSecond();
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(ADDRESSES)
                        .expireAfterAccess(Duration.ofMinutes(5))
                        .build(client ->
                                bucket(
                                        client.signedIn()
                                                ? SIGNED_IN_FACTOR * anonymous
                                                : anonymous));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        boolean known =
                request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                        || request.getCookies().containsKey("amphi");
        InetSocketAddress from = request.getRemoteAddress();
        if (from == null || bucket(from, known).tryConsume(1)) {
            return chain.filter(exchange);
        }
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "TOO_MANY_REQUESTS",
                        "Trop de demandes depuis cette adresse : réessayez dans un instant.")
                .write(exchange.getResponse());
    }

    private Bucket bucket(InetSocketAddress from, boolean signedIn) {
        return buckets.get(new Client(from.getAddress().getHostAddress(), signedIn));
    }

    private static Bucket bucket(long perSecond) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(BURST_SECONDS * perSecond)
                                .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
