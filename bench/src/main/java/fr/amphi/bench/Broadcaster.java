package fr.amphi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The reference of feeds: a virtual thread for each socket, woken to write the one frame that is
 * new. Answers its port, then sends a frame for every line that it reads.
 */
final class Broadcaster {

    private static final int BACKLOG = 4_096;
    private static final String FILL = "x".repeat(300);

    private final Set<Thread> watchers = ConcurrentHashMap.newKeySet();
    private volatile byte[] frame = {};
    private volatile int version;

    private Broadcaster() {}

    public static void main(String[] args) throws IOException {
        Broadcaster broadcaster = new Broadcaster();
        ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> broadcaster.accept(server));
        System.out.println(Child.ANSWER + server.getLocalPort());
        Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8);
        while (lines.hasNextLine()) {
            lines.nextLine();
            broadcaster.send();
            System.out.println(Child.ANSWER + broadcaster.version);
        }
    }

    private void send() {
        int next = version + 1;
        String text = "event: ChoiceMade\ndata: " + FILL + "\nid: " + next + "\n\n";
        frame = text.getBytes(StandardCharsets.US_ASCII);
        version = next;
        watchers.forEach(LockSupport::unpark);
    }

    private void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        Thread me = Thread.currentThread();
        try (socket) {
            int seen = version;
            watchers.add(me);
            socket.getOutputStream().write(": ok\n\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                LockSupport.park();
                if (version > seen) {
                    seen = version;
                    socket.getOutputStream().write(frame);
                }
            }
        } catch (IOException left) {
            watchers.remove(me);
        }
    }
}
