package fr.amphi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nobody else may know; made at the first start, kept beside the data.
 *
 * @param cluster identifier of the Kafka cluster (no secret, but as lasting)
 * @param password of {@code responsable} and of the demonstration's accounts
 * @param webClient of the gateway at Keycloak
 * @param identityClient of the identity service at Keycloak
 * @param keycloakAdmin of Keycloak's own realm
 * @param internalKey with which services authenticate what they forward
 * @param kek wraps the keys of persons
 * @param sessionKey encrypts sessions at rest
 */
record Secrets(
        String cluster,
        String password,
        String webClient,
        String identityClient,
        String keycloakAdmin,
        String internalKey,
        String kek,
        String sessionKey) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets kept in the data folder; makes them the first time. */
    static Secrets in(Path data) {
        Path file = data.resolve("secrets.json");
        if (Files.exists(file)) {
            return JSON.readValue(PrivateFile.read(file), Secrets.class);
        }
        var made =
                new Secrets(
                        // a leading dash would be an option to Kafka's own tool
                        "A" + url(16).substring(1),
                        typable(),
                        url(32),
                        url(32),
                        url(32),
                        base64(32),
                        base64(32),
                        base64(32));
        PrivateFile.write(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n");
        return made;
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String url(int count) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
    }

    private static String base64(int count) {
        return Base64.getEncoder().encodeToString(bytes(count));
    }

    /** Easy to type from a screen: no letter that looks like another; 59 bits. */
    private static String typable() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "");
            text.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return text.toString();
    }
}
