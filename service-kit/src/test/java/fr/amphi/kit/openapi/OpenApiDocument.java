package fr.amphi.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.kit.TestService;
import fr.amphi.kit.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of a service as it runs, beside the file that we publish. */
public final class OpenApiDocument {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private OpenApiDocument() {}

    /**
     * Compares {@code docs/openapi/<name>.json} with what the service says of itself, or writes it
     * when the system property {@code write} is set.
     */
    public static void check(String name, Class<?> application, String... settings) {
        Path file = Path.of("../docs/openapi", name + ".json");
        String now = read(application, settings);
        try {
            if (System.getProperty("write") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(file).content().isEqualTo(now);
    }

    private static String read(Class<?> application, String... settings) {
        String[] all =
                Stream.concat(
                                Stream.of(settings),
                                Stream.of(
                                        "springdoc.api-docs.enabled=true",
                                        "springdoc.paths-to-exclude=/internal/**",
                                        "springdoc.model-converters.polymorphic-converter.enabled=false",
                                        "springdoc.default-flat-param-object=true",
                                        "springdoc.default-produces-media-type=application/json",
                                        "spring.main.sources=" + Description.class.getName()))
                        .toArray(String[]::new);
        try (TestService service = TestService.start(application, all)) {
            HttpResponse<String> answer =
                    service.get("/v3/api-docs", TestTokens.of("reader").token());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            String plain =
                    answer.body()
                            .replaceAll("</?code>", "`")
                            .replaceAll("\\\\n *", " ")
                            .replaceAll("\\{@link (\\S+) [^}]*}", "`$1`");
            assertThat(undescribed(JSON.readTree(plain)))
                    .as("operations without Javadoc")
                    .isEmpty();
            return JSON.writeValueAsString(JSON.readValue(plain, Object.class)) + "\n";
        }
    }

    private static List<String> undescribed(JsonNode document) {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> !operation.has("summary"))
                .map(operation -> operation.get("operationId").asString())
                .toList();
    }
}
