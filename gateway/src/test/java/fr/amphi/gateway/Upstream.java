package fr.amphi.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway: says what it was sent, and keeps feeds open. */
final class Upstream implements AutoCloseable {

    final AtomicInteger openFeeds = new AtomicInteger();
    volatile String writes = "UP";
    volatile String log = "UP";
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    Upstream() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Upstream::echo);
        server.createContext("/api/choice/amphitheatres/a/feed", this::feed);
        server.createContext("/actuator/health", this::health);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String seen =
                "%s %s cookie=%s authorization=%s forwarded=%s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Cookie"),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                exchange.getRequestHeaders().getFirst("Amphi-Forwarded"));
        byte[] body = seen.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** As a service says it of itself. */
    private void health(HttpExchange exchange) throws IOException {
        byte[] body =
                """
                {"status":"%1$s","components":{"alarms":{"status":"ATTENTION"},
                 "log":{"status":"%2$s"},"writes":{"status":"%1$s"}}}
                """
                        .formatted(writes, log)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", "application/vnd.spring-boot.actuator.v3+json");
        exchange.sendResponseHeaders(writes.equals("UP") ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void feed(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        openFeeds.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 1; !closed.await(20, TimeUnit.MILLISECONDS); i++) {
                out.write(("id: " + i + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The reader has gone: that is what the test waits for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            openFeeds.decrementAndGet();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
