package fr.amphi.eventlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.amphi.eventlog.ChaosWire.Asked;
import fr.amphi.eventlog.ChaosWire.Assignment;
import fr.amphi.eventlog.ChaosWire.Standing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The program of a node: the production log and follower, reached over loopback. It takes up the
 * log that its assignment names, and another when it is told that there is a new one.
 */
public final class ChaosNode {

    private final URI address;
    private final Path assignment;
    private volatile @Nullable ChaosService service;

    private ChaosNode(URI address, Path assignment) {
        this.address = address;
        this.assignment = assignment;
    }

    /**
     * @param arguments port, file of the assignment
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        URI address = URI.create("http://127.0.0.1:" + port);
        ChaosNode node = new ChaosNode(address, Path.of(arguments[1]));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        node.answer(server, "/begin", body -> node.begin());
        node.answer(server, "/stop", body -> node.stop());
        node.answer(server, "/end", body -> node.end());
        node.answer(server, "/put", body -> node.put(ChaosWire.read(body, Asked.class)));
        node.answer(server, "/look", body -> node.look(ChaosWire.read(body, String.class)));
        node.answer(server, "/standing", body -> node.standing());
        node.answer(server, "/read", body -> node.read());
        server.start();
        if (Files.exists(node.assignment)) {
            node.begin();
        }
        JavaProcess.sayReady();
    }

    private void answer(HttpServer server, String path, Function<byte[], Object> with) {
        server.createContext(path, exchange -> respond(exchange, with));
    }

    private static void respond(HttpExchange exchange, Function<byte[], Object> with)
            throws IOException {
        try (exchange) {
            byte[] answer = ChaosWire.write(with.apply(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized boolean begin() {
        end();
        try {
            byte[] text = Files.readAllBytes(assignment);
            service = new ChaosService(ChaosWire.read(text, Assignment.class), address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    private synchronized boolean stop() {
        ChaosService now = service;
        if (now != null) {
            now.stop();
        }
        return true;
    }

    private synchronized boolean end() {
        ChaosService before = service;
        service = null;
        if (before != null) {
            before.close();
        }
        return true;
    }

    private Outcome put(Asked asked) {
        ChaosService now = service;
        return now == null
                ? new Outcome.Unknown(Duration.ofSeconds(1), "no assignment")
                : now.put(asked);
    }

    private List<Versioned<Tally.Jar>> look(String jar) {
        ChaosService now = service;
        return now == null ? List.of() : now.look(jar);
    }

    private Standing standing() {
        ChaosService now = service;
        return now == null ? Standing.NONE : now.standing();
    }

    private List<StoredEvent> read() {
        ChaosService now = service;
        return now == null ? List.of() : now.read();
    }
}
