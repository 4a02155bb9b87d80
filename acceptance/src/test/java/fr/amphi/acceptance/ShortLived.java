package fr.amphi.acceptance;

import fr.amphi.launcher.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A token of Keycloak's that lives one second, from a client made for it and taken away. */
final class ShortLived {

    private static final String CLIENTS = "/admin/realms/amphi/clients";

    private ShortLived() {}

    static Api signIn(Account account) throws Exception {
        Api admin = admin();
        ObjectNode client =
                (ObjectNode) admin.get(CLIENTS + "?clientId=amphi-cli").ok().json().get(0);
        String id = UUID.randomUUID().toString();
        client.put("id", id).put("clientId", "short-" + id);
        client.withObject("/attributes").put("access.token.lifespan", "1");
        for (JsonNode mapper : client.get("protocolMappers")) {
            ((ObjectNode) mapper).remove("id");
        }
        admin.post(CLIENTS, client).ok();
        try {
            return Api.signIn(
                    TheSystem.gateway(), "short-" + id, account.username(), account.password());
        } finally {
            admin.delete(CLIENTS + "/" + id).ok();
        }
    }

    private static Api admin() throws Exception {
        var run = TheSystem.amphi().run();
        Path secrets = run.options().data().resolve("secrets.json");
        String secret =
                Api.JSON.readTree(Files.readString(secrets)).get("keycloakAdmin").asString();
        return Api.token(
                run.keycloak(),
                "/realms/master",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "amphi-launcher",
                        "client_secret", secret));
    }
}
