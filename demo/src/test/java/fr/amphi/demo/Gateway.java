package fr.amphi.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers over real HTTP as a test says, and remembers what it was asked. */
public final class Gateway implements AutoCloseable {

    /** A request that changes something. */
    public record Asked(String method, String path, String id, String authorization, String body) {}

    /** What it answers. */
    public record Answer(int status, String json) {}

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    public Gateway(Function<Asked, Answer> answers) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> handle(exchange, answers));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests so far, those for tokens apart. */
    public List<Asked> asked() {
        return new ArrayList<>(asked);
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void handle(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toString();
            Answer answer;
            if (path.startsWith("/auth/")) {
                tokens.add("token-" + (tokens.size() + 1));
                answer = new Answer(200, "{\"access_token\":\"" + tokens.getLast() + "\"}");
            } else {
                var one =
                        new Asked(
                                exchange.getRequestMethod(),
                                path,
                                header(exchange, "Idempotency-Key"),
                                header(exchange, "Authorization"),
                                body);
                asked.add(one);
                answer = answers.apply(one);
            }
            byte[] bytes = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
