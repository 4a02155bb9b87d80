package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells a realm that was imported at an earlier start where the system is reached now: Keycloak
 * imports a realm only once.
 */
final class Realm {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REALM = "/auth/admin/realms/amphi";
    private static final String CODE = "/login/oauth2/code/keycloak";

    private final Settings settings;
    private final String keycloak;
    private String token = "";

    Realm(Settings settings) {
        this.settings = settings;
        this.keycloak = settings.ports().http(Port.KEYCLOAK);
    }

    /**
     * Does nothing where the realm knows these addresses already.
     *
     * @throws CannotStart if Keycloak refuses
     */
    void follow() throws InterruptedException {
        Path told = settings.folders().data("keycloak").resolve("addresses");
        String addresses = settings.publicUrl() + " " + settings.ports().of(Port.SMTP);
        try {
            if (Files.exists(told) && !Files.readString(told).equals(addresses)) {
                signIn();
                tellClient();
                tellMail();
            }
            Files.writeString(told, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(Settings.KEYCLOAK_ADMIN, settings.secrets().keycloakAdmin());
        var request =
                request("/auth/realms/master/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        token = JSON.readTree(send(request)).path("access_token").asString();
    }

    private void tellClient() throws IOException, InterruptedException {
        JsonNode found =
                JSON.readTree(send(request(REALM + "/clients?clientId=amphi-web"))).path(0);
        var client = (ObjectNode) found;
        client.put("rootUrl", settings.publicUrl());
        client.putPOJO(
                "redirectUris",
                List.of(
                        settings.publicUrl() + CODE,
                        "http://localhost" + CODE,
                        "http://127.0.0.1" + CODE));
        ((ObjectNode) client.path("attributes"))
                .put(
                        "post.logout.redirect.uris",
                        settings.publicUrl() + "/##http://localhost/##http://127.0.0.1/");
        put("/clients/" + client.path("id").asString(), client);
    }

    private void tellMail() throws IOException, InterruptedException {
        var realm = (ObjectNode) JSON.readTree(send(request(REALM)));
        ((ObjectNode) realm.path("smtpServer")).put("port", "" + settings.ports().of(Port.SMTP));
        put("", realm);
    }

    private void put(String path, JsonNode body) throws IOException, InterruptedException {
        send(
                request(REALM + path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(keycloak + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = Readiness.CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new CannotStart("Keycloak refuses its new address: " + answer.body());
        }
        return answer.body();
    }
}
