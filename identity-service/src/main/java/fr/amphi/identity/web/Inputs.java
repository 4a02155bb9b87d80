package fr.amphi.identity.web;

import fr.amphi.kit.problem.BadInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests carry, checked before anything is asked of the domain. */
final class Inputs {

    private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    private static final Pattern POOL =
            Pattern.compile(
                    "[A-Z0-9-]{2,40}\\.DS[MPD][0-9]{2,3}\\.(SOCLE|APPROFONDISSEMENT|CONSOLIDATION)");
    private static final Pattern FINESS = Pattern.compile("[0-9A-Z]{9}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");

    private Inputs() {}

    static String campaign(@Nullable String id) {
        return campaign("campaign", id);
    }

    static String campaign(String field, @Nullable String id) {
        return shaped(field, id, CAMPAIGN, "Un identifiant de campagne tel que 2027-05.");
    }

    static String pool(@Nullable String code) {
        return shaped("pool", code, POOL, "Un code de groupe tel que LYON.DSM24.SOCLE.");
    }

    static String finess(@Nullable String number) {
        return shaped("finess", number, FINESS, "Un numéro FINESS de 9 caractères.");
    }

    static String shaped(String field, @Nullable String value, Pattern shape, String remedy) {
        if (value == null || !shape.matcher(value).matches()) {
            throw new BadInput(field, remedy);
        }
        return value;
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new BadInput(field, "Cette valeur est obligatoire.");
        }
        return value;
    }

    /** One line of printable text. */
    static String text(String field, @Nullable String text, int max) {
        if (text == null
                || text.isBlank()
                || text.length() > max
                || UNPRINTABLE.matcher(text).find()) {
            throw new BadInput(field, "Un texte d'une ligne, de 1 à " + max + " caractères.");
        }
        return text.strip();
    }

    static @Nullable String optionalText(String field, @Nullable String text, int max) {
        return text == null ? null : text(field, text, max);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
