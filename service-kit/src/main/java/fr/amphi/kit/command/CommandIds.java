package fr.amphi.kit.command;

import fr.amphi.kit.problem.BadInput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where command ids come from. */
public final class CommandIds {

    public static final String HEADER = "Idempotency-Key";

    private static final String ATTRIBUTE = CommandIds.class.getName();
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CommandIds() {}

    /**
     * The request's command id: from its {@code Idempotency-Key}, or a random one that stays the
     * same for this request.
     *
     * @throws BadInput when the header is not one UUID
     */
    public static UUID of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof UUID known) {
            return known;
        }
        String text = request.getHeader(HEADER);
        UUID id = text == null ? UUID.randomUUID() : parse(text);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** A command id that follows from another and a name (RFC 9562, version 8: SHA-256 of both). */
    public static UUID derive(UUID parent, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        byte[] digest =
                sha256(
                        ByteBuffer.allocate(16 + text.length)
                                .putLong(parent.getMostSignificantBits())
                                .putLong(parent.getLeastSignificantBits())
                                .put(text)
                                .array());
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A command id that follows from the identifier of an event or anything else unique. */
    public static UUID derive(String parent, String name) {
        return derive(
                UUID.nameUUIDFromBytes(sha256(parent.getBytes(StandardCharsets.UTF_8))), name);
    }

    private static UUID parse(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new BadInput(
                    HEADER, "Envoyez un UUID, tel que 7f1c2a9e-4c56-4b0e-9d3e-2f6a8b1c0d4e.");
        }
        return UUID.fromString(text);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
