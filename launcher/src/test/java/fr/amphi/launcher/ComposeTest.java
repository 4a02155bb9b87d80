package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can be said of {@code docker-compose.yml} and the {@code Dockerfile} without an engine. */
class ComposeTest {

    private static final String SECRET = "SECRET|PASSWORD|KEK|(INTERNAL|SESSION)_?KEY";

    private final JsonNode file = Yaml.document("docker-compose.yml");
    private final JsonNode services = file.path("services");

    @Test
    void everyPartComesBackAndWaitsForWhatIsReady() {
        for (var service : services.properties()) {
            assertThat(service.getValue().path("restart").asString(""))
                    .as("restart of %s", service.getKey())
                    .isEqualTo("unless-stopped");
            for (var needed : service.getValue().path("depends_on").properties()) {
                assertThat(services.has(needed.getKey())).as(needed.getKey()).isTrue();
                assertThat(needed.getValue().path("condition").asString())
                        .isEqualTo("service_healthy");
                assertThat(services.path(needed.getKey()).has("healthcheck"))
                        .as("health check of %s", needed.getKey())
                        .isTrue();
            }
        }
        assertThat(Yaml.names(services)).containsAll(Containers.PARTS);
        for (String part : Containers.PARTS) {
            assertThat(services.path(part).has("healthcheck")).as(part).isTrue();
        }
    }

    @Test
    void nothingListensBeyondThisMachine() {
        services.forEach(service ->
                service.path("ports")
                        .forEach(port -> assertThat(port.asString()).startsWith("127.0.0.1:")));
    }

    @Test
    void secretsComeFromOutsideAndAreMadeByTheScript() {
        var demanded = new TreeSet<String>();
        for (JsonNode service : services) {
            for (var variable : service.path("environment").properties()) {
                String value = variable.getValue().asString();
                if (variable.getKey().matches(".*(" + SECRET + ")")) {
                    assertThat(value).as(variable.getKey()).matches("\\$\\{[A-Z_]+:\\?.+}");
                }
                demanded.addAll(Yaml.matches("\\$\\{([A-Z_]+):\\?", value));
            }
        }
        assertThat(demanded).isNotEmpty().isEqualTo(secrets());
    }

    @Test
    void whatIsBuiltAndMountedIsThere() {
        Set<String> stages = Yaml.matches("^FROM .* AS ([a-z]+)$", Yaml.text("Dockerfile"));
        for (String part : Containers.PARTS) {
            JsonNode build = services.path(part).path("build");
            assertThat(build.path("args").path("PART").asString()).isEqualTo(part);
            assertThat(stages).contains(build.path("target").asString());
            assertThat(Yaml.text("Dockerfile")).containsPattern("-pl .*\\b" + part + "\\b");
            assertThat(Yaml.text(part + "/pom.xml")).contains("spring-boot-maven-plugin");
        }
        for (JsonNode service : services) {
            for (JsonNode mount : service.path("volumes")) {
                String source = mount.asString().split(":")[0];
                assertThat(
                                source.startsWith(".")
                                        ? Files.exists(Yaml.ROOT.resolve(source))
                                        : file.path("volumes").has(source))
                        .as(mount.asString())
                        .isTrue();
            }
        }
    }

    @Test
    void theClientOfComposeAcceptsIt(@TempDir Path folder) throws Exception {
        List<String> client =
                Containers.answers("docker", "compose", "version")
                        ? List.of("docker", "compose")
                        : List.of("docker-compose");
        assumeTrue(
                Containers.answers(client.getFirst(), client.getLast(), "version"),
                "skipped: neither 'docker compose' nor docker-compose is on the path");
        Path variables = folder.resolve(".env");
        Files.write(variables, secrets().stream().map(name -> name + "=generated").toList());
        var command = new ArrayList<>(client);
        command.addAll(List.of("--env-file", variables.toString(), "config", "-q"));
        assertThat(Containers.run(command)).as("exit status").isZero();
    }

    private static Set<String> secrets() {
        return Yaml.matches("\\b(AMPHI_[A-Z_]+)", Yaml.text("deploy/secrets"));
    }
}
