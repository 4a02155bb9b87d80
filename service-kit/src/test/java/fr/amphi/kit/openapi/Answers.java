package fr.amphi.kit.openapi;

import fr.amphi.kit.table.Sheets;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;

/** Says what is answered where it is not JSON: files, and feeds of server-sent events. */
@Order(2)
final class Answers implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> {
                    String end = path.substring(path.lastIndexOf('/') + 1);
                    Operation get = item.getGet();
                    if (get != null) {
                        switch (end.substring(end.lastIndexOf('.') + 1)) {
                            case "csv" -> answers(get, Sheets.CSV.toString(), new StringSchema());
                            case "xlsx" -> answers(get, Sheets.XLSX.toString(), binary());
                            case "zip" -> answers(get, "application/zip", binary());
                            case "feed" -> feed(get);
                            default -> {}
                        }
                    }
                });
    }

    private static void feed(Operation get) {
        answers(get, "text/event-stream", new StringSchema());
        if (get.getSummary() == null) {
            get.setSummary("What happens, as it happens; each event's id is where to resume.");
        }
    }

    private static StringSchema binary() {
        StringSchema schema = new StringSchema();
        schema.setFormat("binary");
        return schema;
    }

    private static void answers(Operation operation, String type, StringSchema schema) {
        Content content = new Content().addMediaType(type, new MediaType().schema(schema));
        operation
                .getResponses()
                .addApiResponse("200", new ApiResponse().description("OK").content(content));
    }
}
