package fr.amphi.launcher;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Which processes make up the system, in the order in which they are named to people. */
final class Parts {

    static final String DEMO = "demo";

    private static final Set<String> SERVICES =
            Set.of(
                    "identity-service",
                    "catalogue-service",
                    "choice-service",
                    "notification-service",
                    "content-service",
                    "gateway");

    private final Settings settings;

    Parts(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param demo whether the demonstration is among them
     * @param without names of parts left out, for whoever runs one in a debugger
     */
    List<Part> all(boolean demo, Set<String> without) {
        return suppliers(demo).entrySet().stream()
                .filter(part -> !without.contains(part.getKey()))
                .map(part -> part.getValue().get())
                .toList();
    }

    private Map<String, Supplier<Part>> suppliers(boolean demo) {
        var parts = new LinkedHashMap<String, Supplier<Part>>();
        parts.put("kafka", this::kafka);
        parts.put("keycloak", this::keycloak);
        parts.put("mongo", this::mongo);
        parts.put("mail", this::mail);
        service(parts, "identity-service", Port.IDENTITY, 384, settings::identity);
        service(parts, "catalogue-service", Port.CATALOGUE, 256, settings::catalogue);
        service(parts, "choice-service", Port.CHOICE, 512, () -> settings.choice(Port.CHOICE));
        if (settings.choices() > 1) {
            Port second = Port.CHOICE_2;
            service(parts, "choice-service-2", second, 512, () -> settings.choice(second));
        }
        service(parts, "notification-service", Port.NOTIFICATION, 256, settings::notification);
        service(parts, "content-service", Port.CONTENT, 192, settings::content);
        parts.put("gateway", this::gateway);
        if (demo) {
            parts.put(DEMO, this::demo);
        }
        return parts;
    }

    private void service(
            Map<String, Supplier<Part>> parts,
            String name,
            Port port,
            int megabytes,
            Supplier<Map<String, String>> environment) {
        parts.put(name, () -> service(name, port, megabytes, environment.get()));
    }

    Part kafka() {
        Folders folders = settings.folders();
        String file = Kafka.properties(folders, settings.ports()).toString();
        return part(
                "kafka",
                Port.KAFKA,
                Java.main(
                        384,
                        folders.classpath("launcher"),
                        "fr.amphi.launcher.part.KafkaPart",
                        file,
                        settings.secrets().cluster()),
                Map.of());
    }

    Part keycloak() {
        var keycloak = new Keycloak(settings.folders());
        return new Part(
                "keycloak",
                settings.ports().of(Port.KEYCLOAK),
                Set.of(),
                keycloak.start(settings.ports(), settings.publicUrl()),
                settings.keycloak(),
                keycloak.ready(settings.ports()));
    }

    Part mongo() {
        Folders folders = settings.folders();
        return part(
                "mongo",
                Port.MONGO,
                Java.main(
                        128,
                        folders.classpath("launcher"),
                        "fr.amphi.launcher.part.MongoPart",
                        "" + settings.ports().of(Port.MONGO),
                        folders.data("mongo").resolve("store.mv").toString()),
                Map.of());
    }

    Part mail() {
        Folders folders = settings.folders();
        return part(
                "mail",
                Port.MAIL,
                Java.main(
                        64,
                        folders.classpath("launcher"),
                        "fr.amphi.launcher.part.MailPart",
                        "" + settings.ports().of(Port.SMTP),
                        "" + settings.ports().of(Port.MAIL),
                        folders.data("mail").toString()),
                Map.of());
    }

    private Part service(String name, Port port, int megabytes, Map<String, String> environment) {
        String module = name.replaceAll("-\\d+$", "");
        return new Part(
                name,
                settings.ports().of(port),
                Set.of("kafka", "mongo", "mail"),
                Java.jar(megabytes, settings.folders().service(module)),
                environment,
                Readiness.http(settings.ports().http(port) + "/actuator/health/readiness"));
    }

    private Part gateway() {
        return new Part(
                "gateway",
                settings.ports().of(Port.GATEWAY),
                Set.of("mongo"),
                Java.jar(256, settings.folders().service("gateway")),
                settings.gateway(),
                Readiness.http(settings.ports().http(Port.GATEWAY) + "/api/session"));
    }

    private Part demo() {
        Folders folders = settings.folders();
        var state = folders.data("demo");
        var needed = new HashSet<>(SERVICES);
        needed.add("keycloak");
        return new Part(
                DEMO,
                0,
                Set.copyOf(needed),
                Java.main(
                        256,
                        folders.classpath("demo"),
                        "fr.amphi.demo.Demo",
                        settings.ports().http(Port.GATEWAY),
                        credentials(),
                        state.toString()),
                Map.of(),
                Readiness.written(state.resolve("accounts.json")),
                Duration.ofMinutes(15));
    }

    private String credentials() {
        var file = settings.folders().data().resolve("first-account.json");
        PrivateFile.write(
                file,
                "{\"username\":\"%s\",\"password\":\"%s\"}\n"
                        .formatted(Account.FIRST, settings.secrets().password()));
        return file.toString();
    }

    private Part part(
            String name, Port port, List<String> command, Map<String, String> environment) {
        int number = settings.ports().of(port);
        return new Part(name, number, Set.of(), command, environment, Readiness.listening(number));
    }
}
