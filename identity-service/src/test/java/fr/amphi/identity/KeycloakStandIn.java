package fr.amphi.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few paths of Keycloak's admin API that provisioning uses, over real HTTP, able to be down;
 * the real one is met in the acceptance tests.
 */
final class KeycloakStandIn implements AutoCloseable {

    final Map<String, JsonNode> users = new ConcurrentHashMap<>();
    final Map<String, String> passwords = new ConcurrentHashMap<>();
    final AtomicInteger imports = new AtomicInteger();
    volatile boolean down;

    private final HttpServer server;

    KeycloakStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auth", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/auth";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = exchange.getRequestURI().getPath();
        if (down) {
            reply(exchange, 503, "{}");
        } else if (path.endsWith("/token")) {
            boolean known = body.contains("client_secret=secret+%26");
            reply(exchange, known ? 200 : 401, "{\"access_token\":\"t\",\"expires_in\":60}");
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (path.endsWith("/partialImport")) {
            partialImport(exchange, JsonMapper.shared().readTree(body));
        } else if (path.endsWith("/reset-password")) {
            passwords.put(name(path), JsonMapper.shared().readTree(body).get("value").asString());
            reply(exchange, 204, "");
        } else if (path.endsWith("/users")) {
            find(exchange);
        } else {
            reply(exchange, 204, "");
        }
    }

    private void partialImport(HttpExchange exchange, JsonNode request) throws IOException {
        imports.incrementAndGet();
        int skipped = 0;
        for (var user : request.get("users")) {
            if (user.get("username").asString().contains("refused")) {
                reply(exchange, 400, "{\"errorMessage\":\"error-invalid-value\"}");
                return;
            }
        }
        for (var user : request.get("users")) {
            var name = user.get("username").asString();
            if (users.putIfAbsent(name, user) != null) {
                skipped++;
            } else if (user.has("credentials")) {
                passwords.put(name, user.at("/credentials/0/value").asString());
            }
        }
        reply(exchange, 200, "{\"skipped\":" + skipped + "}");
    }

    private void find(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var name =
                URLDecoder.decode(
                        query.substring(query.indexOf("username=") + 9), StandardCharsets.UTF_8);
        reply(exchange, 200, users.containsKey(name) ? "[{\"id\":\"" + name + "\"}]" : "[]");
    }

    private static String name(String path) {
        var parts = path.split("/");
        return Objects.requireNonNull(parts[parts.length - 2]);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
