package fr.amphi.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose feeds say hello and then nothing, and which sees at once who left. */
final class IdleFeeds implements AutoCloseable {

    private static final int BACKLOG = 2_000;
    private static final String HELLO =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n6\r\n: ok\n\n\r\n";

    final AtomicInteger open = new AtomicInteger();
    private final ServerSocket server;

    IdleFeeds() {
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket reader = server.accept();
                Thread.startVirtualThread(() -> serve(reader));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket reader) {
        try (reader) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    reader.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            open.incrementAndGet();
            try {
                reader.getOutputStream().write(HELLO.getBytes(StandardCharsets.US_ASCII));
                in.read();
            } finally {
                open.decrementAndGet();
            }
        } catch (IOException left) {
            // a reset is an end too
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
