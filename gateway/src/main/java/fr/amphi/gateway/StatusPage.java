package fr.amphi.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Whether every part answers, and can be written to; says nothing about how they are built. */
@RestController
class StatusPage {

    /**
     * @param status {@code UP} when all parts are
     */
    record Status(String status, List<Part> parts) {}

    /**
     * @param status {@code UP}, {@code READ_ONLY} while nothing can be recorded, or {@code DOWN}
     */
    record Part(String name, String status) {}

    private static final String UP = "UP";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient http = WebClient.create();
    private final Map<String, URI> services = new LinkedHashMap<>();

    /** Asked once for the many pages that ask. */
    private final Mono<Status> kept = Mono.defer(this::ask).cache(PATIENCE);

    StatusPage(GatewaySettings settings) {
        services.put("identity", settings.services().identity());
        services.put("catalogue", settings.services().catalogue());
        settings.services().choice().forEach(uri -> services.merge("choice", uri, (a, b) -> a));
        services.put("notification", settings.services().notification());
        services.put("content", settings.services().content());
    }

    @GetMapping("/api/status")
    Mono<Status> status() {
        return kept;
    }

    private Mono<Status> ask() {
        return Flux.fromIterable(services.entrySet())
                .flatMapSequential(e -> part(e.getKey(), e.getValue()))
                .collectList()
                .map(parts ->
                        new Status(
                                parts.stream().allMatch(p -> UP.equals(p.status()))
                                        ? UP
                                        : "DEGRADED",
                                parts));
    }

    private Mono<Part> part(String name, URI uri) {
        return http.get()
                .uri(uri.resolve("/actuator/health"))
                .exchangeToMono(answer -> answer.bodyToMono(JsonNode.class))
                .timeout(PATIENCE)
                .map(health -> new Part(name, status(health)))
                .onErrorReturn(new Part(name, "DOWN"))
                .defaultIfEmpty(new Part(name, "DOWN"));
    }

    private static String status(JsonNode health) {
        if (UP.equals(health.path("status").asString(""))) {
            return UP;
        }
        boolean readable =
                health.path("components")
                        .propertyStream()
                        .filter(part -> !"writes".equals(part.getKey()))
                        .map(part -> part.getValue().path("status").asString(""))
                        .noneMatch(
                                status -> status.equals("DOWN") || status.equals("OUT_OF_SERVICE"));
        return readable && health.path("components").has("writes") ? "READ_ONLY" : "DOWN";
    }
}
