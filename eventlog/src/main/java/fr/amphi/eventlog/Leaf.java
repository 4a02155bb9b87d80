package fr.amphi.eventlog;

import fr.amphi.proof.Utc;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The stored form of an event, one line of JSON with its members in this order: type, version, at,
 * command, data. Reading is strict: any other layout is unreadable.
 */
record Leaf(String type, EventMeta meta, byte[] data) {

    /** Roughly what stands before the data. */
    private static final int HEAD_BYTES = 160;

    private static final byte[][] MEMBERS =
            Stream.of(
                            "{\"type\":\"",
                            "\",\"version\":",
                            ",\"at\":\"",
                            "\",\"command\":\"",
                            "\",\"data\":")
                    .map(member -> member.getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(HEAD_BYTES + data.length);
        List<Object> values = List.of(type, meta.version(), meta.at(), meta.commandId());
        for (int i = 0; i < values.size(); i++) {
            out.writeBytes(MEMBERS[i]);
            out.writeBytes(values.get(i).toString().getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes(MEMBERS[values.size()]);
        out.writeBytes(data);
        out.write('}');
        return out.toByteArray();
    }

    static Leaf parse(String aggregateId, byte[] bytes) {
        try {
            Cursor cursor = new Cursor(bytes);
            cursor.skip(MEMBERS[0]);
            String type = cursor.until(MEMBERS[1]);
            long version = Long.parseLong(cursor.until(MEMBERS[2]));
            Instant at = Utc.parse(cursor.until(MEMBERS[3]));
            UUID command = UUID.fromString(cursor.until(MEMBERS[4]));
            if (bytes[bytes.length - 1] != '}') {
                throw new UnreadableEvent("an event of " + aggregateId + " is cut off");
            }
            byte[] data = Arrays.copyOfRange(bytes, cursor.at, bytes.length - 1);
            return new Leaf(type, new EventMeta(aggregateId, version, at, command), data);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableEvent("an event of " + aggregateId + " is malformed", e);
        }
    }

    /** How far a leaf was read. */
    private static final class Cursor {
        private final byte[] bytes;
        private int at;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        void skip(byte[] member) {
            int from = at;
            at += member.length;
            if (!Arrays.equals(bytes, from, at, member, 0, member.length)) {
                throw new IllegalArgumentException(
                        "expected " + new String(member, StandardCharsets.US_ASCII));
            }
        }

        String until(byte[] next) {
            int from = at;
            while (bytes[at] != next[0]) {
                at++;
            }
            String text = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
            skip(next);
            return text;
        }
    }
}
