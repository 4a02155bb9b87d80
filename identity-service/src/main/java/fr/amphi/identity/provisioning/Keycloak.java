package fr.amphi.identity.provisioning;

import fr.amphi.identity.provisioning.KeycloakHttp.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes users in the realm; making them again changes nothing. */
@Component
class Keycloak {

    private final KeycloakHttp http;

    Keycloak(KeycloakHttp http) {
        this.http = http;
    }

    boolean enabled() {
        return http.enabled();
    }

    /**
     * Makes those that do not exist yet.
     *
     * @return why, by user name, for those that Keycloak refuses
     */
    Map<String, String> make(List<KeycloakUser> users) {
        try {
            importAll(users);
            return Map.of();
        } catch (Rejected together) {
            return users.size() == 1
                    ? Map.of(users.getFirst().username(), message(together))
                    : oneByOne(users);
        }
    }

    /** One that Keycloak refuses must not hold up the others of its batch. */
    private Map<String, String> oneByOne(List<KeycloakUser> users) {
        var refused = new HashMap<String, String>();
        users.forEach(user -> refused.putAll(make(List.of(user))));
        return refused;
    }

    private JsonNode importAll(List<KeycloakUser> users) {
        return http.call(
                "POST", "/partialImport", Map.of("ifResourceExists", "SKIP", "users", users));
    }

    /**
     * Makes a user who can sign in at once, or gives an existing one this password.
     *
     * @throws Rejected when Keycloak refuses the user or the password
     */
    void make(KeycloakUser user, String password) {
        if (importAll(List.of(user.with(password))).path("skipped").asInt(0) == 0) {
            return;
        }
        var found =
                http.call(
                        "GET",
                        "/users?exact=true&username=" + KeycloakHttp.encoded(user.username()),
                        null);
        if (found.isEmpty()) {
            throw new Rejected("Cette adresse électronique est déjà celle d'un autre compte.");
        }
        var path = "/users/" + found.get(0).required("id").stringValue();
        http.call("PUT", path, Map.of("requiredActions", List.of(), "enabled", true));
        http.call("PUT", path + "/reset-password", KeycloakUser.credential(password));
    }

    private static String message(Rejected rejected) {
        var message = rejected.getMessage();
        return message == null ? "refusé" : message;
    }
}
