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

/** Whether every part answers; says nothing about how they are built. */
@RestController
class StatusPage {

    /**
     * @param status {@code UP} when all parts are
     */
    record Status(String status, List<Part> parts) {}

    record Part(String name, String status) {}

    private static final String UP = "UP";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient http = WebClient.create();
    private final Map<String, URI> services = new LinkedHashMap<>();

    StatusPage(GatewaySettings settings) {
        services.put("identity", settings.services().identity());
        services.put("catalogue", settings.services().catalogue());
        settings.services().choice().forEach(uri -> services.merge("choice", uri, (a, b) -> a));
        services.put("notification", settings.services().notification());
        services.put("content", settings.services().content());
    }

    @GetMapping("/api/status")
    Mono<Status> status() {
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
                .retrieve()
                .toBodilessEntity()
                .timeout(PATIENCE)
                .map(answer -> new Part(name, UP))
                .onErrorReturn(new Part(name, "DOWN"));
    }
}
