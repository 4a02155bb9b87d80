package fr.amphi.catalogue.post;

import fr.amphi.kit.problem.BadInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests carry, checked before anything is asked of the domain. */
final class Inputs {

    private static final Pattern CAMPAIGN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    private Inputs() {}

    static String campaign(String id) {
        if (!CAMPAIGN.matcher(id).matches()) {
            throw new BadInput("campaign", "Un identifiant de campagne tel que 2027-05.");
        }
        return id;
    }

    static String post(@Nullable String id) {
        return text("post", id, 120);
    }

    static String reason(@Nullable String reason) {
        return text("reason", reason, 500);
    }

    static int places(@Nullable Integer places) {
        if (places == null || places < 0 || places > 9_999) {
            throw new BadInput("places", "Un nombre entier de 0 à 9999.");
        }
        return places;
    }

    private static String text(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank() || text.length() > max || !Texts.printable(text)) {
            throw new BadInput(field, "Un texte d'une ligne, de 1 à " + max + " caractères.");
        }
        return text.strip();
    }
}
