package fr.amphi.launcher;

import java.util.Map;
import java.util.TreeMap;

/**
 * The one table of settings: what each part is told through its environment. The same names are set
 * by {@code docker-compose.yml} and {@code k8s/}.
 *
 * @param publicUrl where people reach the system, without a slash at the end
 * @param bind address on which the gateway listens
 * @param choices how many choice services share the amphitheatres
 */
record Settings(
        Folders folders, Ports ports, Secrets secrets, String publicUrl, String bind, int choices) {

    static final String KEYCLOAK_ADMIN = "amphi-launcher";

    private static final String REALM = "/auth/realms/amphi";

    String issuer() {
        return publicUrl + REALM;
    }

    private String certificates() {
        return ports.http(Port.KEYCLOAK) + REALM + "/protocol/openid-connect/certs";
    }

    /** What every service is told. */
    private Map<String, String> common(Port port, String folder) {
        var settings = new TreeMap<String, String>();
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", "" + ports.of(port));
        settings.put("AMPHI_ADDRESS", ports.http(port));
        settings.put("AMPHI_DATA", folders.data(folder).toString());
        settings.put("AMPHI_KAFKA_BOOTSTRAPSERVERS", ports.address(Port.KAFKA));
        settings.put("AMPHI_KAFKA_PARTITIONS", "8");
        settings.put("AMPHI_KAFKA_REPLICATION", "1");
        settings.put("AMPHI_KAFKA_SINGLENODE", "true");
        settings.put("AMPHI_MONGO_URI", "mongodb://" + ports.address(Port.MONGO));
        settings.put("AMPHI_SECURITY_JWKSETURI", certificates());
        settings.put("AMPHI_SECURITY_ISSUER", issuer());
        settings.put("AMPHI_INTERNALKEY", secrets.internalKey());
        settings.put("AMPHI_KEK", secrets.kek());
        settings.put("AMPHI_SESSIONTIMEOUT", "6s");
        settings.put("SPRING_MAIN_BANNERMODE", "off");
        return settings;
    }

    Map<String, String> identity() {
        var settings = common(Port.IDENTITY, "identity-service");
        settings.put("AMPHI_KEYCLOAK_ADMINURL", ports.http(Port.KEYCLOAK) + "/auth");
        settings.put("AMPHI_KEYCLOAK_REALM", "amphi");
        settings.put("AMPHI_KEYCLOAK_CLIENTID", "identity-service");
        settings.put("AMPHI_KEYCLOAK_CLIENTSECRET", secrets.identityClient());
        settings.put("AMPHI_IDENTITY_DEMOACCOUNTS", "true");
        return settings;
    }

    Map<String, String> catalogue() {
        return common(Port.CATALOGUE, "catalogue-service");
    }

    /** Both choice services keep their guard in one folder: a take-over compares with it. */
    Map<String, String> choice(Port port) {
        return common(port, "choice-service");
    }

    Map<String, String> notification() {
        var settings = common(Port.NOTIFICATION, "notification-service");
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", "" + ports.of(Port.SMTP));
        settings.put("AMPHI_NOTIFICATION_PUBLICURL", publicUrl);
        return settings;
    }

    Map<String, String> content() {
        return common(Port.CONTENT, "content-service");
    }

    Map<String, String> gateway() {
        var settings = new TreeMap<String, String>();
        settings.put("SERVER_ADDRESS", bind);
        settings.put("SERVER_PORT", "" + ports.of(Port.GATEWAY));
        settings.put("AMPHI_PUBLICURL", publicUrl);
        settings.put("AMPHI_WEB", folders.web().toString());
        settings.put("AMPHI_MONGO_URI", "mongodb://" + ports.address(Port.MONGO));
        settings.put("AMPHI_SESSIONKEY", secrets.sessionKey());
        settings.put("AMPHI_SECURITY_JWKSETURI", certificates());
        settings.put("AMPHI_SECURITY_ISSUER", issuer());
        settings.put("AMPHI_KEYCLOAK_URL", ports.http(Port.KEYCLOAK));
        settings.put("AMPHI_KEYCLOAK_CLIENTSECRET", secrets.webClient());
        settings.put("AMPHI_SERVICES_IDENTITY", ports.http(Port.IDENTITY));
        settings.put("AMPHI_SERVICES_CATALOGUE", ports.http(Port.CATALOGUE));
        settings.put(
                "AMPHI_SERVICES_CHOICE",
                choices > 1
                        ? ports.http(Port.CHOICE) + "," + ports.http(Port.CHOICE_2)
                        : ports.http(Port.CHOICE));
        settings.put("AMPHI_SERVICES_NOTIFICATION", ports.http(Port.NOTIFICATION));
        settings.put("AMPHI_SERVICES_CONTENT", ports.http(Port.CONTENT));
        settings.put("SPRING_MAIN_BANNERMODE", "off");
        return settings;
    }

    /** What the realm's file refers to, and where Keycloak finds its first administrator. */
    Map<String, String> keycloak() {
        return Map.of(
                "AMPHI_PUBLIC_URL",
                publicUrl,
                "AMPHI_WEB_SECRET",
                secrets.webClient(),
                "AMPHI_IDENTITY_SECRET",
                secrets.identityClient(),
                "AMPHI_FIRST_PASSWORD",
                secrets.password(),
                "AMPHI_SMTP_HOST",
                "127.0.0.1",
                "AMPHI_SMTP_PORT",
                "" + ports.of(Port.SMTP),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                "amphi-launcher",
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                secrets.keycloakAdmin());
    }
}
