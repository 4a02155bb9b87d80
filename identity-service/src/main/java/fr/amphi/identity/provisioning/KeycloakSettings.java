package fr.amphi.identity.provisioning;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts are made.
 *
 * @param adminUrl of Keycloak, its path included; null where accounts are made by other means
 */
@ConfigurationProperties("amphi.keycloak")
public record KeycloakSettings(
        @Nullable URI adminUrl,
        @DefaultValue("amphi") String realm,
        @DefaultValue("identity-service") String clientId,
        @DefaultValue("") String clientSecret) {

    boolean enabled() {
        return adminUrl != null && !adminUrl.toString().isBlank();
    }
}
