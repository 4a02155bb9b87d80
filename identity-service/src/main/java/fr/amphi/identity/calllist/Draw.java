package fr.amphi.identity.calllist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A draw that anyone concerned can check: the hash of the seed is recorded before any intern is
 * known, the seed is revealed with the list, and an intern's number follows from both.
 *
 * @param seed 32 bytes, in hex
 */
public record Draw(String seed) {

    private static final HexFormat HEX = HexFormat.of();

    public Draw {
        if (!seed.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("la graine compte 64 chiffres hexadécimaux");
        }
    }

    /** SHA-256 of the seed, in hex: what is recorded before. */
    public String commitment() {
        return HEX.formatHex(sha256().digest(HEX.parseHex(seed)));
    }

    /** SHA-256(seed ‖ intern_id), in hex: the lowest passes first. */
    public String number(String internId) {
        var digest = sha256();
        digest.update(HEX.parseHex(seed));
        return HEX.formatHex(digest.digest(internId.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
