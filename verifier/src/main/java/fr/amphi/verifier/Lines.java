package fr.amphi.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a file into its lines, each ended by a line feed. */
final class Lines {

    private Lines() {}

    static List<byte[]> of(String file, byte[] bytes) throws Divergence {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            throw Divergence.at(file, lines.size() + 1L, "ligne coupée, sans fin de ligne");
        }
        return lines;
    }
}
