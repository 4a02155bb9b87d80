package fr.amphi.proof;

import java.util.Arrays;

/** A growing row of SHA-256 hashes, side by side in one array: no object and no header for each. */
final class Hashes {

    private byte[] bytes = new byte[4 * Sha256.BYTES];
    private int count;

    int count() {
        return count;
    }

    void add(byte[] hash) {
        int at = Math.multiplyExact(count, Sha256.BYTES);
        if (at + Sha256.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.multiplyExact(at / 2, 3));
        }
        System.arraycopy(hash, 0, bytes, at, Sha256.BYTES);
        count++;
    }

    byte[] get(int index) {
        int at = index * Sha256.BYTES;
        return Arrays.copyOfRange(bytes, at, at + Sha256.BYTES);
    }
}
