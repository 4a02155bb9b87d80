package fr.amphi.gateway;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the gateway's own that is not a success: problem+json. */
record Problem(String type, String title, int status, String detail) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RETRY_SECONDS = "1";

    static Problem of(HttpStatusCode status, String title, String detail) {
        return new Problem("about:blank", title, status.value(), detail);
    }

    Mono<Void> write(ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 503 || status == 429) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        byte[] json = JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
        DataBuffer body = response.bufferFactory().wrap(json);
        return response.writeWith(Mono.just(body));
    }
}
