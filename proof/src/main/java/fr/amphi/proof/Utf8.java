package fr.amphi.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that is what its bytes say: malformed UTF-8 is refused, never replaced. */
public final class Utf8 {

    private Utf8() {}

    /**
     * @param what named in the fault
     * @throws InvalidProof when the bytes are not UTF-8
     */
    public static String decode(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new InvalidProof(what + " : ce n'est pas de l'UTF-8");
        }
    }

    public static byte[] encode(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
