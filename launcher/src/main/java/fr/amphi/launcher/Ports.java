package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which part listens where, all on loopback. */
public record Ports(Map<Port, Integer> numbers) {

    /**
     * The usual ports, moved by environment variables; {@code AMPHI_PORTS=free} takes any free
     * ones.
     *
     * @throws CannotStart if a variable is not a port number
     */
    public static Ports from(Map<String, String> environment) {
        if ("free".equals(environment.get("AMPHI_PORTS"))) {
            return free();
        }
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            String text = environment.getOrDefault(port.variable, "" + port.usual);
            if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
                throw new CannotStart(port.variable + "=" + text + " is not a port number.");
            }
            numbers.put(port, Integer.valueOf(text));
        }
        return new Ports(numbers);
    }

    /** Ports nobody listens on now. */
    public static Ports free() {
        var open = new ArrayList<ServerSocket>();
        try {
            var numbers = new EnumMap<Port, Integer>(Port.class);
            for (Port port : Port.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                open.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            return new Ports(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Ports::close);
        }
    }

    int of(Port port) {
        return numbers.getOrDefault(port, port.usual);
    }

    String http(Port port) {
        return "http://127.0.0.1:" + of(port);
    }

    String address(Port port) {
        return "127.0.0.1:" + of(port);
    }

    /**
     * @throws CannotStart naming the ports that are taken, and the remedy
     */
    void requireFree() {
        List<String> taken = new ArrayList<>();
        for (Port port : Port.values()) {
            if (!isFree(of(port))) {
                taken.add("port " + of(port) + " is taken: set " + port.variable + " to another");
            }
        }
        if (!taken.isEmpty()) {
            throw new CannotStart(
                    String.join("\n", taken)
                            + "\n(AMPHI_PORTS=free ./amphi up takes free ports for every part.)");
        }
    }

    private static boolean isFree(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
