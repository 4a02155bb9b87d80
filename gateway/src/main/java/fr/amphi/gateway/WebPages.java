package fr.amphi.gateway;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the web application; any other page of it is the same index. */
@Configuration
class WebPages implements WebFluxConfigurer {

    /** Named by the hash of their bytes: they never change. */
    static final String ASSETS = "/assets/**";

    static final String[] FILES = {
        "/*.svg", "/*.png", "/*.webmanifest", "/*.js", "/*.txt", "/*.ico"
    };

    private final String folder;
    private final Resource index;

    WebPages(GatewaySettings settings) {
        this.folder = settings.web().toAbsolutePath().toUri().toString();
        this.index = new FileSystemResource(settings.web().resolve("index.html"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ASSETS)
                .addResourceLocations(folder + (folder.endsWith("/") ? "" : "/") + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler(FILES)
                .addResourceLocations(folder + (folder.endsWith("/") ? "" : "/"))
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route(
                RequestPredicates.GET("/**")
                        .and(RequestPredicates.accept(MediaType.TEXT_HTML))
                        .and(
                                RequestPredicates.path("/api/**")
                                        .or(RequestPredicates.path("/auth/**"))
                                        .or(RequestPredicates.path("/login/**"))
                                        .or(RequestPredicates.path("/login"))
                                        .or(RequestPredicates.path("/oauth2/**"))
                                        .or(RequestPredicates.path(ASSETS))
                                        .or(RequestPredicates.path("/*.*"))
                                        .or(RequestPredicates.path("/actuator/**"))
                                        .negate()),
                request ->
                        ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(index));
    }
}
