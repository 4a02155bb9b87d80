package fr.amphi.eventlog;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.protocol.ApiKeys;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a broker and its clients, and stops everything on one side of the next commit. It
 * reads of Kafka's protocol what it must: the length of a message, and the kind and number of a
 * request ({@code EndTxn} is kind 26), which its answer repeats.
 */
final class CommitRelay implements AutoCloseable {

    /** Which side of the commit. */
    enum Side {
        /** The request waits at the broker's door. */
        BEFORE,
        /** The broker has carried it out, the answer does not get through. */
        AFTER
    }

    /** A commit to be caught. */
    private record Trap(
            Side side, Runnable freeze, CountDownLatch caught, CountDownLatch released) {}

    private final ServerSocket door;
    private final int brokerPort;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();

    /** Clients come to the port of the relay, which the broker must name as its own address. */
    CommitRelay(int port, int brokerPort) throws IOException {
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.brokerPort = brokerPort;
        Thread.ofVirtual().start(this::accept);
    }

    /**
     * Catches the next commit.
     *
     * @param freeze stops the broker
     * @param released opened when the broker goes on
     * @return opened when the commit is caught and the broker stopped
     */
    CountDownLatch catchCommit(Side side, Runnable freeze, CountDownLatch released) {
        CountDownLatch caught = new CountDownLatch(1);
        trap.set(new Trap(side, freeze, caught, released));
        return caught;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort)) {
            client.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
            AtomicReference<@Nullable Answer> awaited = new AtomicReference<>();
            Thread back = Thread.ofVirtual().start(() -> answers(broker, client, awaited));
            requests(client, broker, awaited);
            back.join();
        } catch (IOException e) {
            // either side is gone, and with it the other
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer to the commit that is to be caught. */
    private record Answer(int number, Trap trap) {}

    private void requests(Socket client, Socket broker, AtomicReference<@Nullable Answer> awaited) {
        pump(
                client,
                broker,
                message -> {
                    Trap set = trap.get();
                    ByteBuffer request = ByteBuffer.wrap(message);
                    if (request.getShort(0) != ApiKeys.END_TXN.id
                            || set == null
                            || !trap.compareAndSet(set, null)) {
                        return;
                    }
                    if (set.side() == Side.BEFORE) {
                        set.freeze().run();
                        set.caught().countDown();
                    } else {
                        awaited.set(new Answer(request.getInt(4), set));
                    }
                });
    }

    private static void answers(
            Socket broker, Socket client, AtomicReference<@Nullable Answer> awaited) {
        pump(
                broker,
                client,
                message -> {
                    Answer answer = awaited.get();
                    if (answer != null && ByteBuffer.wrap(message).getInt(0) == answer.number()) {
                        awaited.set(null);
                        answer.trap().freeze().run();
                        answer.trap().caught().countDown();
                        answer.trap().released().await();
                    }
                });
    }

    /** Looks at a message before it goes on. */
    private interface Look {
        void at(byte[] message) throws InterruptedException;
    }

    private static void pump(Socket from, Socket to, Look look) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            while (true) {
                byte[] message = in.readNBytes(in.readInt());
                look.at(message);
                ByteBuffer whole = ByteBuffer.allocate(4 + message.length);
                out.write(whole.putInt(message.length).put(message).array());
            }
        } catch (IOException e) {
            close(from);
            close(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
