package fr.amphi.kit.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a command comes from another instance of the system: HMAC-SHA256 by the shared key
 * over method, path, time, the user's authorization and the body.
 */
public final class ForwardSeal {

    public static final String HEADER = "Amphi-Forwarded";

    private static final Duration VALID = Duration.ofSeconds(60);

    private final @Nullable SecretKeySpec key;

    /**
     * @param key at least 16 characters; null: nothing is forwarded or accepted
     */
    public ForwardSeal(@Nullable String key) {
        if (key != null && key.length() < 16) {
            throw new IllegalArgumentException("amphi.internal-key: at least 16 characters");
        }
        this.key =
                key == null
                        ? null
                        : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** True when commands can be forwarded at all. */
    public boolean usable() {
        return key != null;
    }

    /** The header's value: time in milliseconds, a colon, the HMAC in hex. */
    public String make(
            String method, String path, @Nullable String authorization, byte[] body, Instant now) {
        String time = Long.toString(now.toEpochMilli());
        return time + ":" + HexFormat.of().formatHex(mac(method, path, time, authorization, body));
    }

    /** True when an instance with our key made it for this request, a minute ago at most. */
    public boolean holds(
            @Nullable String header,
            String method,
            String path,
            @Nullable String authorization,
            byte[] body,
            Instant now) {
        if (key == null || header == null || !header.matches("\\d{1,15}:[0-9a-f]{64}")) {
            return false;
        }
        String time = header.substring(0, header.indexOf(':'));
        Duration age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now).abs();
        byte[] given = HexFormat.of().parseHex(header.substring(time.length() + 1));
        return age.compareTo(VALID) <= 0
                && MessageDigest.isEqual(given, mac(method, path, time, authorization, body));
    }

    private byte[] mac(
            String method, String path, String time, @Nullable String authorization, byte[] body) {
        String head =
                String.join("\n", method, path, time, authorization == null ? "" : authorization);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(java.util.Objects.requireNonNull(key, "amphi.internal-key is not set"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n');
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
