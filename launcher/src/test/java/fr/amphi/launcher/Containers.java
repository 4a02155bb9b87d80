package fr.amphi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What the containers of our own parts are told, by each of the files that say so. */
final class Containers {

    static final List<String> PARTS =
            List.of(
                    "identity-service",
                    "catalogue-service",
                    "choice-service",
                    "notification-service",
                    "content-service",
                    "gateway");

    private Containers() {}

    /** Variables that the image itself sets. */
    static Set<String> image(String part) {
        var found = new TreeSet<String>();
        String stage = "";
        for (String line : Yaml.text("Dockerfile").split("\n")) {
            if (line.startsWith("FROM ")) {
                stage = line.substring(line.indexOf(" AS ") + 4);
            } else if (line.startsWith("ENV ")
                    && (!stage.equals("gateway") || part.equals(stage))) {
                found.addAll(Yaml.matches("^ENV (\\w+)=", line));
            }
        }
        return found;
    }

    static Set<String> compose(String part) {
        return Yaml.names(
                Yaml.document("docker-compose.yml")
                        .path("services")
                        .path(part)
                        .path("environment"));
    }

    static Set<String> cluster(String part) {
        JsonNode container = manifest("Deployment", part).at("/spec/template/spec/containers/0");
        var found = new TreeSet<String>();
        container.path("env").forEach(one -> found.add(one.path("name").asString()));
        for (JsonNode from : container.path("envFrom")) {
            String name = from.path("configMapRef").path("name").asString();
            found.addAll(Yaml.names(manifest("ConfigMap", name).path("data")));
        }
        return found;
    }

    static JsonNode manifest(String kind, String name) {
        return manifests().stream()
                .filter(one -> one.path("kind").asString().equals(kind) && name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asString();
    }

    /** Every document of {@code k8s/base} that the kustomization lists. */
    static List<JsonNode> manifests() {
        var found = new ArrayList<JsonNode>();
        Yaml.document("k8s/base/kustomization.yaml")
                .path("resources")
                .forEach(file -> found.addAll(Yaml.documents("k8s/base/" + file.asString())));
        return Collections.unmodifiableList(found);
    }

    /** Whether a program is on the path and does as it is told. */
    static boolean answers(String... command) throws InterruptedException {
        try {
            return run(List.of(command)) == 0;
        } catch (IOException notFound) {
            return false;
        }
    }

    /** Exit status of a command in the repository; what it writes appears here. */
    static int run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("command", ".out");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(Yaml.ROOT.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            int status = ended ? process.exitValue() : -1;
            if (status != 0) {
                System.out.println(Files.readString(output));
            }
            return status;
        } finally {
            Files.delete(output);
        }
    }
}
