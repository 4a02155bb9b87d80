package fr.amphi.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The feeds that are open through this gateway, {@code amphi.feeds.open} among its metrics; each
 * ends with the session it came in, wherever that was ended, within 2 s.
 */
@Component
class OpenFeeds implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFeeds.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Set<Feed> open = ConcurrentHashMap.newKeySet();
    private final ReactiveMongoOperations store;
    private @Nullable Disposable looking;

    /**
     * @param session null: nobody is signed in, or the reader brought a token of its own
     */
    private record Feed(@Nullable String session, Sinks.Empty<Void> end) {}

    OpenFeeds(MeterRegistry metrics, ReactiveMongoOperations store) {
        this.store = store;
        Gauge.builder("amphi.feeds.open", open, Set::size)
                .description("feeds that somebody reads")
                .register(metrics);
    }

    /** Around the writing of the answer, which is what a feed is. */
    GatewayFilter filter() {
        return new OrderedGatewayFilter(
                this::serve, NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1);
    }

    private Mono<Void> serve(ServerWebExchange exchange, GatewayFilterChain chain) {
        return exchange.getSession()
                .flatMap(session -> {
                    Feed feed = new Feed(id(session), Sinks.empty());
                    open.add(feed);
                    return chain.filter(exchange)
                            .takeUntilOther(feed.end().asMono())
                            .doFinally(signal -> open.remove(feed));
                });
    }

    private static @Nullable String id(WebSession session) {
        return session.isStarted() ? session.getId() : null;
    }

    @Override
    public void afterPropertiesSet() {
        looking = Flux.interval(LOOK).onBackpressureDrop().concatMap(tick -> look(), 1).subscribe();
    }

    private Mono<Void> look() {
        Map<String, List<Feed>> held = new HashMap<>();
        for (Feed feed : open) {
            if (feed.session() != null) {
                held.computeIfAbsent(feed.session(), id -> new ArrayList<>()).add(feed);
            }
        }
        return held.isEmpty()
                ? Mono.empty()
                : living(held.keySet())
                        .doOnNext(held::remove)
                        .then(Mono.fromRunnable(() -> held.values().forEach(OpenFeeds::end)))
                        .doOnError(e -> LOG.warn("sessions cannot be read: {}", e.getMessage()))
                        .onErrorComplete()
                        .then();
    }

    private Flux<String> living(Set<String> sessions) {
        Query query = Query.query(Criteria.where("_id").in(sessions));
        query.fields().include("_id");
        return store.find(query, Document.class, Sessions.COLLECTION)
                .map(session -> session.getString("_id"));
    }

    private static void end(List<Feed> feeds) {
        feeds.forEach(feed -> feed.end().tryEmitEmpty());
    }

    @Override
    public void destroy() {
        if (looking != null) {
            looking.dispose();
        }
    }
}
