package fr.amphi.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gateway, under {@code amphi.}.
 *
 * @param web folder of the built web application
 * @param keycloakPublicUrl Keycloak as browsers reach it, through this gateway
 * @param keycloakUrl Keycloak as this gateway reaches it
 * @param webClientSecret secret of the client {@code amphi-web}
 * @param sessionKey encrypts sessions at rest, Base64 of 32 bytes
 * @param sessionLength a working day; tokens live as long
 * @param choiceUri instances of the choice service
 * @param anonymousPerSecond requests without a session that one address may send
 */
@ConfigurationProperties("amphi")
public record GatewaySettings(
        @DefaultValue("web/dist") Path web,
        URI keycloakPublicUrl,
        URI keycloakUrl,
        String webClientSecret,
        String sessionKey,
        @DefaultValue("14h") Duration sessionLength,
        @DefaultValue("mongodb://127.0.0.1:27017") String mongoUri,
        URI identityUri,
        URI catalogueUri,
        List<URI> choiceUri,
        URI notificationUri,
        URI contentUri,
        @DefaultValue("200") int anonymousPerSecond) {

    private static final String REALM = "/realms/amphi";

    String issuer() {
        return keycloakPublicUrl + REALM;
    }

    String publicEndpoint(String name) {
        return issuer() + "/protocol/openid-connect/" + name;
    }

    String directEndpoint(String name) {
        return keycloakUrl + REALM + "/protocol/openid-connect/" + name;
    }
}
