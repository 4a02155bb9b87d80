package fr.amphi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Many readers of feeds on one thread; each must see every version, one after the other. With a
 * request the answer is chunked HTTP, without one the bare events.
 */
final class Watchers implements AutoCloseable {

    private static final byte[] HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEX = 16;
    private static final byte[] HELLO = ": ok\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "\nid: ".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 * 1024;

    private final Selector selector;
    private final List<Watcher> all = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final long start;
    private int greeted;

    /** One connection: how much of each pattern was seen, and the last version. */
    private static final class Watcher {
        private final SocketChannel socket;
        private int head;
        private int size;
        private int left;
        private int hello;
        private int id;
        private long number = -1;
        private long version;

        private Watcher(SocketChannel socket, long version) {
            this.socket = socket;
            this.version = version;
        }
    }

    /**
     * @param start the version that all have
     */
    Watchers(long start) throws IOException {
        this.start = start;
        selector = Selector.open();
    }

    /** Connects, sends the request and waits for the feed's first line. */
    void open(int count, List<Integer> ports, String request) throws IOException {
        int before = all.size();
        for (int i = 0; i < count; i++) {
            int port = ports.get(i % ports.size());
            SocketChannel socket = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            socket.configureBlocking(false);
            Watcher watcher = new Watcher(socket, start);
            watcher.head = request.isEmpty() ? HEAD.length : 0;
            watcher.left = request.isEmpty() ? Integer.MAX_VALUE : 0;
            socket.register(selector, SelectionKey.OP_READ, watcher);
            all.add(watcher);
            if (i % 100 == 99) {
                await(before + i + 1);
            }
        }
        await(before + count);
    }

    private void await(int count) {
        while (greeted < count) {
            read();
        }
    }

    /** Reads until everybody has the version. */
    void until(long version) {
        while (all.stream().anyMatch(w -> w.version < version)) {
            read();
        }
    }

    private void read() {
        try {
            select();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void select() throws IOException {
        selector.select(1_000);
        Set<SelectionKey> ready = selector.selectedKeys();
        for (SelectionKey key : ready) {
            Watcher watcher = (Watcher) key.attachment();
            buffer.clear();
            if (watcher.socket.read(buffer) < 0) {
                throw new IllegalStateException("a feed ended at version " + watcher.version);
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                unwrap(watcher, buffer.get());
            }
        }
        ready.clear();
    }

    /** The bytes of chunks are events; what stands around them is not. */
    private void unwrap(Watcher w, byte b) {
        if (w.head < HEAD.length) {
            w.head = b == HEAD[w.head] ? w.head + 1 : b == HEAD[0] ? 1 : 0;
        } else if (w.left > 0) {
            w.left--;
            take(w, b);
        } else if (Character.digit(b, HEX) >= 0) {
            w.size = w.size * HEX + Character.digit(b, HEX);
        } else if (b == '\n') {
            w.left = w.size;
            w.size = 0;
        }
    }

    private void take(Watcher w, byte b) {
        if (w.hello < HELLO.length) {
            w.hello = b == HELLO[w.hello] ? w.hello + 1 : b == HELLO[0] ? 1 : 0;
            greeted += w.hello == HELLO.length ? 1 : 0;
        }
        if (w.number >= 0) {
            if (b >= '0' && b <= '9') {
                w.number = w.number * 10 + b - '0';
                return;
            }
            if (w.number != w.version + 1) {
                throw new IllegalStateException("a gap: " + w.number + " after " + w.version);
            }
            w.version = w.number;
            w.number = -1;
        }
        w.id = b == ID[w.id] ? w.id + 1 : b == ID[0] ? 1 : 0;
        if (w.id == ID.length) {
            w.id = 0;
            w.number = 0;
        }
    }

    @Override
    public void close() {
        try {
            for (Watcher watcher : all) {
                watcher.socket.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
