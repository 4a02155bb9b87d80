package fr.amphi.launcher;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The manifests against the models of those who read them: a field they do not know fails. */
class ManifestsTest {

    private static final Map<String, Class<?>> KINDS =
            Map.ofEntries(
                    entry("v1/Namespace", Namespace.class),
                    entry("v1/ConfigMap", ConfigMap.class),
                    entry("v1/Service", Service.class),
                    entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
                    entry("apps/v1/Deployment", Deployment.class),
                    entry("networking.k8s.io/v1/Ingress", Ingress.class),
                    entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
                    entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
                    entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
                    entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
                    entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    /** Their operators publish no models: the fields without which they refuse a document. */
    private static final Map<String, List<String>> REQUIRED =
            Map.of(
                    "k8s.keycloak.org/v2alpha1/Keycloak",
                    List.of("/spec/instances", "/spec/hostname/hostname", "/spec/db/vendor"),
                    "k8s.keycloak.org/v2alpha1/KeycloakRealmImport",
                    List.of("/spec/keycloakCRName", "/spec/realm/realm"),
                    "mongodbcommunity.mongodb.com/v1/MongoDBCommunity",
                    List.of(
                            "/spec/type",
                            "/spec/members",
                            "/spec/version",
                            "/spec/security/authentication/modes/0",
                            "/spec/users/0/name",
                            "/spec/users/0/db",
                            "/spec/users/0/passwordSecretRef/name",
                            "/spec/users/0/scramCredentialsSecretName",
                            "/spec/users/0/roles/0/name",
                            "/spec/users/0/roles/0/db"));

    /** The models keep what they do not know in a bag of their own; without it they refuse it. */
    private static final ObjectMapper STRICT =
            new ObjectMapper()
                    .setAnnotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                @Override
                                public Boolean hasAnySetter(Annotated annotated) {
                                    return false;
                                }
                            });

    private static String kind(JsonNode document) {
        return document.path("apiVersion").asString() + "/" + document.path("kind").asString();
    }

    @Test
    void theKustomizationListsEveryFile() throws Exception {
        var listed = new TreeSet<String>();
        Yaml.document("k8s/base/kustomization.yaml")
                .path("resources")
                .forEach(file -> listed.add(file.asString()));
        var there = new TreeSet<String>();
        try (var files = Files.list(Yaml.ROOT.resolve("k8s/base"))) {
            files.forEach(file -> there.add(file.getFileName() + ""));
        }
        there.remove("kustomization.yaml");
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void everyDocumentIsWhatItsReaderKnows() {
        assertThat(Containers.manifests())
                .allSatisfy(document -> {
                    Class<?> model = KINDS.get(kind(document));
                    if (model != null) {
                        STRICT.readValue(document.toString(), model);
                    } else {
                        assertThat(REQUIRED).containsKey(kind(document));
                        for (String field : REQUIRED.getOrDefault(kind(document), List.of())) {
                            assertThat(document.at(field).isMissingNode()).as(field).isFalse();
                        }
                    }
                });
    }

    @Test
    void aFieldNobodyKnowsIsFound() {
        String user = Containers.manifest("KafkaUser", "choice-service").toString();
        String pod = Containers.manifest("Deployment", "choice-service").toString();
        assertThatThrownBy(() -> STRICT.readValue(user.replace("acls", "acl"), KafkaUser.class))
                .hasMessageContaining("acl");
        assertThatThrownBy(() ->
                        STRICT.readValue(pod.replace("mountPath", "mountpath"), Deployment.class))
                .hasMessageContaining("mountpath");
    }

    @Test
    void kustomizeBuildsIt() throws Exception {
        assumeTrue(
                Containers.answers("kubectl", "version", "--client"),
                "skipped: kubectl is not on the path");
        assertThat(Containers.run(List.of("kubectl", "kustomize", "k8s/base"))).isZero();
    }
}
