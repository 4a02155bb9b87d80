package fr.amphi.kit.person;

import fr.amphi.kit.event.UnreadableRecord;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on {@code identity.links} for a pseudonym.
 *
 * @param person whose key opens the rest
 * @param sealed the {@link Person}, as JSON
 */
record Link(String person, byte[] sealed) {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static Link of(KeyRing keys, Person person) {
        return new Link(
                person.person(),
                keys.seal(
                        person.person(),
                        context(person.pseudonym()),
                        JSON.writeValueAsBytes(person)));
    }

    static Link read(String pseudonym, byte[] json) {
        try {
            return JSON.readValue(json, Link.class);
        } catch (JacksonException e) {
            throw new UnreadableRecord("link of " + pseudonym, e);
        }
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    Person open(String pseudonym, SecretKey key) {
        try {
            return JSON.readValue(Sealing.open(key, context(pseudonym), sealed), Person.class);
        } catch (GeneralSecurityException | JacksonException e) {
            throw new UnreadableRecord("link of " + pseudonym + " does not open", e);
        }
    }

    private static String context(String pseudonym) {
        return "link:" + pseudonym;
    }
}
