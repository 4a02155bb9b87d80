package fr.amphi.eventlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * The stored form of an event, one line of JSON with its members in this order: type, version, at,
 * command, data. Reading is strict: any other layout is unreadable.
 */
record Leaf(String type, EventMeta meta, byte[] data) {

    private static final String[] MEMBERS = {
        "{\"type\":\"", "\",\"version\":", ",\"at\":\"", "\",\"command\":\"", "\",\"data\":"
    };

    byte[] bytes() {
        String head =
                MEMBERS[0]
                        + type
                        + MEMBERS[1]
                        + meta.version()
                        + MEMBERS[2]
                        + meta.at()
                        + MEMBERS[3]
                        + meta.commandId()
                        + MEMBERS[4];
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + data.length + 1);
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(data);
        out.write('}');
        return out.toByteArray();
    }

    static Leaf parse(String aggregateId, byte[] bytes) {
        try {
            int[] cursor = {0};
            skip(bytes, cursor, MEMBERS[0]);
            String type = until(bytes, cursor, MEMBERS[1]);
            long version = Long.parseLong(until(bytes, cursor, MEMBERS[2]));
            Instant at = Instant.parse(until(bytes, cursor, MEMBERS[3]));
            UUID command = UUID.fromString(until(bytes, cursor, MEMBERS[4]));
            if (bytes[bytes.length - 1] != '}') {
                throw new UnreadableEvent("an event of " + aggregateId + " is cut off");
            }
            byte[] data = Arrays.copyOfRange(bytes, cursor[0], bytes.length - 1);
            return new Leaf(type, new EventMeta(aggregateId, version, at, command), data);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableEvent("an event of " + aggregateId + " is malformed", e);
        }
    }

    private static void skip(byte[] bytes, int[] cursor, String member) {
        for (int i = 0; i < member.length(); i++) {
            if (bytes[cursor[0]++] != member.charAt(i)) {
                throw new IllegalArgumentException("expected " + member);
            }
        }
    }

    private static String until(byte[] bytes, int[] cursor, String next) {
        int from = cursor[0];
        int to = from;
        while (bytes[to] != next.charAt(0)) {
            to++;
        }
        cursor[0] = to;
        skip(bytes, cursor, next);
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
