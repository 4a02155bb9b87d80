package fr.amphi.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Which processes make up the system, in the order in which they are named to people. */
final class Parts {

    static final String DEMO = "demo";

    private static final Set<String> BENEATH_SERVICES = Set.of("kafka", "mongo", "mail");
    private static final Duration DEMO_IS_LOADED_WITHIN = Duration.ofMinutes(15);

    private final Settings settings;
    private final Folders folders;
    private final Ports ports;

    Parts(Settings settings) {
        this.settings = settings;
        this.folders = settings.folders();
        this.ports = settings.ports();
    }

    /**
     * @param demo whether the demonstration is among them
     * @param without names of parts left out, for whoever runs one in a debugger
     */
    List<Part> all(boolean demo, Set<String> without) {
        var parts = new ArrayList<>(List.of(kafka(), keycloak(), mongo(), mail()));
        Java light = Java.of(256).light();
        parts.add(service("identity-service", Port.IDENTITY, light, settings.identity()));
        parts.add(service("catalogue-service", Port.CATALOGUE, light, settings.catalogue()));
        for (Port port : List.of(Port.CHOICE, Port.CHOICE_2).subList(0, settings.choices())) {
            String name = port == Port.CHOICE ? "choice-service" : "choice-service-2";
            parts.add(service(name, port, Java.of(512), settings.choice(port)));
        }
        // its inbox is a fold in memory: two national choices did not fit in 256
        Java inbox = Java.of(512).light();
        parts.add(
                service("notification-service", Port.NOTIFICATION, inbox, settings.notification()));
        parts.add(service("content-service", Port.CONTENT, light, settings.content()));
        parts.add(gateway());
        if (demo) {
            parts.add(demo(parts.stream().map(Part::name).toList()));
        }
        return parts.stream().filter(part -> !without.contains(part.name())).toList();
    }

    Part kafka() {
        return foundation("kafka", Port.KAFKA, new Kafka(settings)::command);
    }

    Part keycloak() {
        var keycloak = new Keycloak(folders);
        return new Part(
                "keycloak",
                ports.of(Port.KEYCLOAK),
                Set.of(),
                () -> keycloak.start(ports, settings.publicUrl()),
                settings.keycloak(),
                keycloak.ready(ports));
    }

    Part mongo() {
        Java java = Java.of(128).light();
        return foundation(
                "mongo",
                Port.MONGO,
                () ->
                        java.main(
                                folders.classpath("launcher"),
                                "fr.amphi.launcher.part.MongoPart",
                                "" + ports.of(Port.MONGO),
                                folders.data("mongo").resolve("store.mv").toString()));
    }

    Part mail() {
        Java java = Java.of(64).light();
        return foundation(
                "mail",
                Port.MAIL,
                () ->
                        java.main(
                                folders.classpath("launcher"),
                                "fr.amphi.launcher.part.MailPart",
                                "" + ports.of(Port.SMTP),
                                "" + ports.of(Port.MAIL),
                                folders.data("mail").toString()));
    }

    private Part foundation(String name, Port port, Supplier<List<String>> command) {
        int number = ports.of(port);
        Readiness ready = Readiness.listening(number);
        return new Part(name, number, Set.of(), command, Map.of(), ready);
    }

    private Part service(String name, Port port, Java java, Map<String, String> environment) {
        String module = name.replaceAll("-\\d+$", "");
        return new Part(
                name,
                ports.of(port),
                BENEATH_SERVICES,
                () -> java.remembered(name, Unpacked.of(folders.service(module))),
                environment,
                Readiness.http(ports.http(port) + "/actuator/health/readiness"));
    }

    private Part gateway() {
        String name = "gateway";
        return new Part(
                name,
                ports.of(Port.GATEWAY),
                Set.of("mongo"),
                () -> Java.of(256).remembered(name, Unpacked.of(folders.service(name))),
                settings.gateway(),
                Readiness.http(ports.http(Port.GATEWAY) + "/api/session"));
    }

    /** Loads the demonstration through the gateway, then lets its robots choose. */
    private Part demo(List<String> others) {
        var state = folders.data(DEMO);
        return new Part(
                DEMO,
                0,
                Set.copyOf(others),
                () ->
                        Java.of(256)
                                .light()
                                .main(
                                        folders.classpath(DEMO),
                                        "fr.amphi.demo.Demo",
                                        ports.http(Port.GATEWAY),
                                        credentials(),
                                        state.toString()),
                Map.of(),
                Readiness.written(state.resolve("accounts.json")),
                DEMO_IS_LOADED_WITHIN);
    }

    private String credentials() {
        var file = folders.data().resolve("first-account.json");
        PrivateFile.write(
                file,
                "{\"username\":\"%s\",\"password\":\"%s\"}\n"
                        .formatted(Account.FIRST, settings.secrets().password()));
        return file.toString();
    }
}
