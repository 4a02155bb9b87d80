package fr.amphi.launcher;

import static fr.amphi.launcher.Containers.manifest;
import static fr.amphi.launcher.Containers.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the manifests refer to is there: settings, secrets, volumes, the realm, the topics. */
class ReferencesTest {

    private static final String SECRETS = Yaml.text("k8s/base/settings.yaml");

    private static JsonNode pod(String part) {
        return manifest("Deployment", part).at("/spec/template/spec");
    }

    @Test
    void everyPartHasItsCompanionsAndVolumes() {
        for (String part : Containers.PARTS) {
            for (String kind : List.of("Service", "PodDisruptionBudget")) {
                assertThat(manifest(kind, part).at("/spec/selector").toString()).contains(part);
            }
            for (JsonNode volume : pod(part).path("volumes")) {
                JsonNode claim = volume.at("/persistentVolumeClaim/claimName");
                if (!claim.isMissingNode()) {
                    assertThat(manifest("PersistentVolumeClaim", claim.asString())).isNotNull();
                }
            }
        }
        for (String kind : List.of("KafkaNodePool", "KafkaUser")) {
            Containers.manifests().stream()
                    .filter(one -> one.path("kind").asString().equals(kind))
                    .map(one -> one.at("/metadata/labels").path("strimzi.io/cluster").asString())
                    .forEach(cluster -> assertThat(manifest("Kafka", cluster)).isNotNull());
        }
    }

    @Test
    void everySecretAndSettingIsMadeBySomebody() {
        JsonNode mongo = manifest("MongoDBCommunity", "amphi-mongo");
        JsonNode user = mongo.at("/spec/users/0");
        String views =
                String.join(
                        "-", name(mongo), user.path("db").asString(), user.path("name").asString());
        for (String part : Containers.PARTS) {
            for (JsonNode variable : pod(part).at("/containers/0/env")) {
                JsonNode secret = variable.at("/valueFrom/secretKeyRef");
                JsonNode setting = variable.at("/valueFrom/configMapKeyRef");
                String from = secret.path("name").asString("");
                if (from.equals("amphi-secrets")) {
                    assertThat(SECRETS).contains(secret.path("key").asString());
                } else if (from.equals(part)) {
                    assertThat(manifest("KafkaUser", part)).isNotNull();
                } else if (!from.isEmpty()) {
                    assertThat(from).isEqualTo(views);
                }
                if (setting.has("name")) {
                    JsonNode settings = manifest("ConfigMap", setting.path("name").asString());
                    assertThat(Yaml.names(settings.path("data")))
                            .contains(setting.path("key").asString());
                }
            }
        }
    }

    @Test
    void theRealmOfTheClusterIsTheOneRealm() {
        JsonNode realm = new JsonMapper().readTree(Yaml.text("keycloak/amphi-realm.json"));
        JsonNode imported = manifest("KeycloakRealmImport", "amphi").path("spec");
        assertThat(imported.path("realm").equals(realm))
                .as(
                        "up to date; after a change of keycloak/amphi-realm.json run deploy/realm-import")
                .isTrue();
        assertThat(manifest("Keycloak", imported.path("keycloakCRName").asString())).isNotNull();
        assertThat(Yaml.matches("\\$\\{(AMPHI_[A-Z_]+)", realm.toString()))
                .containsAll(Yaml.names(imported.path("placeholders")));
        var withoutDefault = Yaml.matches("\\$\\{(AMPHI_[A-Z_]+)}", realm.toString());
        assertThat(Yaml.names(imported.path("placeholders"))).containsAll(withoutDefault);
        JsonNode compose = Yaml.document("docker-compose.yml").at("/services/keycloak/environment");
        assertThat(Yaml.names(compose)).containsAll(withoutDefault);
        for (JsonNode placeholder : imported.path("placeholders")) {
            assertThat(SECRETS).contains(placeholder.at("/secret/key").asString());
        }
    }

    /** The brokers refuse what is not listed; a service may read just what its source names. */
    @ParameterizedTest
    @ValueSource(strings = {"identity", "catalogue", "choice", "notification", "content"})
    void aServiceMayUseTheTopicsItNames(String service) throws Exception {
        var source = new StringBuilder();
        Path folder = Yaml.ROOT.resolve(service + "-service/src/main/java");
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                source.append(Files.readString(file));
            }
        }
        var needed = new ArrayList<String>();
        for (String topic : Yaml.matches("\\b([A-Z]+_EVENTS)\\b", source.toString())) {
            needed.add(topic.toLowerCase(Locale.ROOT).replace('_', '.') + " Read");
        }
        needed.add(service + ".log Create");
        needed.add("amphi.owners Create");
        if (!Yaml.matches("\\b(KeyRing|Directory|PersonVault)\\b", source.toString()).isEmpty()) {
            for (String register : List.of("identity.keys", "identity.links")) {
                needed.add(register + " Read");
                needed.add(register + " Create");
            }
        }
        JsonNode rules = manifest("KafkaUser", service + "-service").at("/spec/authorization/acls");
        assertThat(needed).allSatisfy(need -> assertThat(allows(rules, need)).as(need).isTrue());
    }

    private static boolean allows(JsonNode rules, String need) {
        String topic = need.split(" ")[0];
        for (JsonNode rule : rules) {
            JsonNode resource = rule.path("resource");
            String name = resource.path("name").asString("");
            boolean prefix = resource.path("patternType").asString("").equals("prefix");
            var operations = new TreeSet<String>();
            rule.path("operations").forEach(one -> operations.add(one.asString()));
            if (resource.path("type").asString().equals("topic")
                    && (prefix ? topic.startsWith(name) : topic.equals(name))
                    && operations.contains(need.split(" ")[1])) {
                return true;
            }
        }
        return false;
    }
}
