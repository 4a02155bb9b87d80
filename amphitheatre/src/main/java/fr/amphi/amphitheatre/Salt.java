package fr.amphi.amphitheatre;

import java.util.HexFormat;

/**
 * Sixteen random bytes, brought by a command, that keep a committed value from being guessed.
 *
 * @param hex 32 lower-case digits
 * @throws IllegalArgumentException when it is anything else
 */
public record Salt(String hex) {

    static final int BYTES = 16;

    public Salt {
        if (HexFormat.of().parseHex(hex).length != BYTES) {
            throw new IllegalArgumentException("a salt has 16 bytes");
        }
        hex = hex.toLowerCase(java.util.Locale.ROOT);
    }

    public static Salt of(byte[] bytes) {
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
