package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The launcher's one table, the containers, the cluster and the services use the same names. */
class EnvironmentTest {

    @SuppressWarnings("unused") // by FieldSource
    private static final List<String> PARTS = Containers.PARTS;

    /** Spring Boot's own, read by every part; mail by the notification service alone. */
    private static final Set<String> SPRING =
            Set.of(
                    "SERVER_ADDRESS",
                    "SERVER_PORT",
                    "SPRING_MAIL_HOST",
                    "SPRING_MAIL_PORT",
                    "SPRING_MAIN_BANNERMODE");

    /** Needed in containers alone: where they listen, the JVM's, the log-in at the brokers. */
    private static final Set<String> CONTAINERS_ONLY =
            Set.of(
                    "SERVER_ADDRESS",
                    "JAVA_TOOL_OPTIONS",
                    // only part of the value of AMPHI_ADDRESS
                    "POD_IP",
                    "AMPHI_KAFKA_CLIENT_SECURITY_PROTOCOL",
                    "AMPHI_KAFKA_CLIENT_SASL_MECHANISM",
                    "AMPHI_KAFKA_CLIENT_SASL_JAAS_CONFIG");

    /** A matter of taste, and of the demonstration. */
    private static final Set<String> OPTIONAL =
            Set.of("SPRING_MAIN_BANNERMODE", "AMPHI_IDENTITY_DEMOACCOUNTS");

    @TempDir Path folder;

    private Map<String, Map<String, String>> table = Map.of();

    @BeforeEach
    void readTheTable() {
        var settings =
                new Settings(
                        new Folders(Yaml.ROOT, folder, folder),
                        new Ports(Map.of()),
                        Secrets.in(folder),
                        "http://localhost:8080",
                        "127.0.0.1",
                        1);
        table =
                Map.of(
                        "identity-service", settings.identity(),
                        "catalogue-service", settings.catalogue(),
                        "choice-service", settings.choice(Port.CHOICE),
                        "notification-service", settings.notification(),
                        "content-service", settings.content(),
                        "gateway", settings.gateway());
    }

    private Set<String> table(String part) {
        return new TreeSet<>(table.getOrDefault(part, Map.of()).keySet());
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void everyNameOfTheTableIsBound(String part) throws Exception {
        var bound = BoundSettings.of(part);
        assertThat(table(part))
                .allSatisfy(name ->
                        assertThat(SPRING.contains(name) || bound.has(name))
                                .as("%s binds %s", part, name)
                                .isTrue());
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void composeSaysWhatTheTableSays(String part) throws Exception {
        assertSame(part, Containers.compose(part));
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void theClusterSaysWhatTheTableSays(String part) throws Exception {
        assertSame(part, Containers.cluster(part));
    }

    private void assertSame(String part, Set<String> told) throws Exception {
        Set<String> all = Containers.image(part);
        all.addAll(told);
        Set<String> needed = table(part);
        needed.removeAll(OPTIONAL);
        assertThat(all).as(part).containsAll(needed);
        Set<String> further = new TreeSet<>(all);
        further.removeAll(table(part));
        assertThat(CONTAINERS_ONLY).as(part).containsAll(further);
        var bound = BoundSettings.of(part);
        assertThat(further)
                .filteredOn(name -> name.startsWith("AMPHI_"))
                .allSatisfy(name -> assertThat(bound.has(name)).as(name).isTrue());
    }
}
