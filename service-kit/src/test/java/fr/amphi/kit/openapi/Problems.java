package fr.amphi.kit.openapi;

import fr.amphi.kit.problem.Problem;
import fr.amphi.kit.security.PublicPaths;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says of each operation which problems it can answer; each is described once. */
@Order(0)
final class Problems implements OpenApiCustomizer {

    private static final Map<String, String> KNOWN =
            Map.of(
                    "400", "Malformed: members in `errors`, each with its remedy.",
                    "401", "No token, or one that is invalid or expired.",
                    "403", "Not open to the caller's role or scope.",
                    "404", "There is nothing under this address.",
                    "409", "Refused by a rule: its name in `title`, what it rests on in `figures`.",
                    "413", "Larger than 20 MB.",
                    "415", "Not a type of content that is taken here.",
                    "422", "A command id used for something else, or a file with `faults`.",
                    "503", "For a moment: send the same again after `Retry-After` seconds.");

    private final List<String> open;

    Problems(ObjectProvider<PublicPaths> paths) {
        open = paths.stream().flatMap(some -> some.patterns().stream()).toList();
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        Content content =
                new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(
                                                new Schema<>()
                                                        .$ref(Problem.class.getSimpleName())));
        KNOWN.forEach((status, meaning) ->
                components.addResponses(
                        status, new ApiResponse().description(meaning).content(content)));
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap()
                                .forEach((method, operation) -> problems(path, method, operation)));
    }

    private void problems(String path, PathItem.HttpMethod method, Operation operation) {
        add(operation, "400");
        if (isOpen(method + " ", path)) {
            operation.setSecurity(
                    List.of(new SecurityRequirement(), new SecurityRequirement().addList("token")));
        } else {
            add(operation, "403");
        }
        add(operation, "401", "503");
        if (path.contains("{")) {
            add(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            add(operation, "413", "415");
        }
        if (method != PathItem.HttpMethod.GET) {
            add(operation, "409", "422");
        }
    }

    private boolean isOpen(String method, String path) {
        return open.stream()
                .filter(pattern -> pattern.startsWith(method))
                .map(pattern -> pattern.substring(method.length()))
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance
                                .parse(pattern)
                                .matches(PathContainer.parsePath(path)));
    }

    private static void add(Operation operation, String... statuses) {
        for (String status : statuses) {
            operation.getResponses().addApiResponse(status, new ApiResponse().$ref(status));
        }
    }
}
