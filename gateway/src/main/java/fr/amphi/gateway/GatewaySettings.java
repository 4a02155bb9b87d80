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
 * @param publicUrl where people reach the system
 * @param web folder of the built web application
 * @param sessionKey encrypts sessions at rest, Base64 of 32 bytes
 * @param sessionLength a working day; tokens live as long
 * @param anonymousPerSecond requests without a session that one address may send
 */
@ConfigurationProperties("amphi")
public record GatewaySettings(
        URI publicUrl,
        @DefaultValue("web/dist") Path web,
        String sessionKey,
        @DefaultValue("14h") Duration sessionLength,
        Mongo mongo,
        Security security,
        Keycloak keycloak,
        Services services,
        @DefaultValue("200") int anonymousPerSecond) {

    private static final String PROTOCOL = "/protocol/openid-connect/";
    private static final String CERTIFICATES = "certs";

    /**
     * @param uri of the store of sessions
     */
    public record Mongo(@DefaultValue("mongodb://127.0.0.1:27017") String uri) {}

    /**
     * @param issuer of tokens, the realm as browsers reach it
     * @param jwkSetUri its keys, as this gateway reaches them
     */
    public record Security(String issuer, String jwkSetUri) {}

    /**
     * @param url as this gateway reaches it, without path
     * @param clientSecret of the client {@code amphi-web}
     */
    public record Keycloak(URI url, String clientSecret) {}

    /**
     * @param choice its instances, one or more
     */
    public record Services(
            URI identity, URI catalogue, List<URI> choice, URI notification, URI content) {}

    /** An endpoint as a browser reaches it, through this gateway. */
    String publicEndpoint(String name) {
        return security.issuer() + PROTOCOL + name;
    }

    /** An endpoint as this gateway reaches it. */
    String directEndpoint(String name) {
        String certificates = security.jwkSetUri();
        return certificates.substring(0, certificates.length() - CERTIFICATES.length()) + name;
    }
}
