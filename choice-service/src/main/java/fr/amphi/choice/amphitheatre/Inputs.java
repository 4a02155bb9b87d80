package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Limits;
import fr.amphi.amphitheatre.Reason;
import fr.amphi.amphitheatre.Salt;
import fr.amphi.kit.problem.BadInput;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** What commands need from request bodies. */
public final class Inputs {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Inputs() {}

    /**
     * @throws BadInput when it is missing or blank
     */
    public static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BadInput(field, "Cette valeur est obligatoire.");
        }
        return value;
    }

    /**
     * @throws BadInput when it is missing
     */
    public static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, "Cette valeur est obligatoire.");
        }
        return value;
    }

    /**
     * A reason about one person, with a salt for its commitment.
     *
     * @throws BadInput when it is missing or too long
     */
    public static Reason reason(@Nullable String value) {
        return new Reason(statement(value), salt());
    }

    /**
     * A public statement of the ARS.
     *
     * @throws BadInput when it is missing or too long
     */
    public static String statement(@Nullable String value) {
        String text = text("reason", value);
        if (text.length() > Limits.REASON) {
            throw new BadInput("reason", "Au plus " + Limits.REASON + " caractères.");
        }
        return text;
    }

    /** 16 random bytes. */
    public static Salt salt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Salt.of(bytes);
    }
}
