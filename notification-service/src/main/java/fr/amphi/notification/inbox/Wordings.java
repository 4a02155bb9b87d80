package fr.amphi.notification.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.amphi.kit.name.PoolNames;
import fr.amphi.notification.NotificationSettings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** The languages that notices are written in. */
@Component
public final class Wordings {

    private final Wording french;
    private final Wording english;

    Wordings(NotificationSettings settings) {
        var names = new PoolNames();
        french = new Wording(Locale.FRENCH, templates("fr"), names, settings.zone());
        english = new Wording(Locale.ENGLISH, templates("en"), names, settings.zone());
    }

    /** English where it is asked for, French otherwise. */
    public Wording in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : french;
    }

    private static Properties templates(String language) {
        var resource = Wordings.class.getResourceAsStream("/notices/" + language + ".properties");
        try (var reader = new InputStreamReader(requireNonNull(resource), UTF_8)) {
            var templates = new Properties();
            templates.load(reader);
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
