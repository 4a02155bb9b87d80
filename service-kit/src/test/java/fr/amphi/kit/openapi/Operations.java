package fr.amphi.kit.openapi;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.amphi.kit.command.CommandIds;
import fr.amphi.kit.table.Sheets;
import fr.amphi.kit.table.Tables;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/** Names an operation after its method, and says what a method takes from the bare request. */
final class Operations implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String subject = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        String method = handler.getMethod().getName();
        operation.setOperationId(
                StringUtils.uncapitalize(subject) + StringUtils.capitalize(method));
        if (Objects.equals(operation.getDescription(), operation.getSummary())) {
            operation.setDescription(null);
        }
        operation.getTags().replaceAll(Operations::subject);
        if (takesCommand(handler)) {
            operation.addParametersItem(
                    new Parameter().$ref("#/components/parameters/" + CommandIds.HEADER));
        }
        if (readsFile(handler)) {
            operation.setRequestBody(file());
        }
        return operation;
    }

    /** A tag without what its class is. */
    static String subject(String tag) {
        return tag.replaceFirst("-controller$", "");
    }

    private static boolean takesCommand(HandlerMethod handler) {
        return !handler.hasMethodAnnotation(GetMapping.class)
                && Arrays.asList(handler.getMethod().getParameterTypes())
                        .contains(HttpServletRequest.class);
    }

    private static boolean readsFile(HandlerMethod handler) {
        return new ClassFileImporter()
                .importClass(handler.getBeanType()).getMethods().stream()
                        .filter(method -> method.reflect().equals(handler.getMethod()))
                        .map(JavaMethod::getMethodCallsFromSelf)
                        .flatMap(calls -> calls.stream())
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Tables.class));
    }

    private static RequestBody file() {
        Schema<?> binary = new StringSchema().format("binary");
        return new RequestBody()
                .required(true)
                .content(
                        new Content()
                                .addMediaType("text/csv", of(new StringSchema()))
                                .addMediaType(Sheets.XLSX.toString(), of(binary))
                                .addMediaType(
                                        "multipart/form-data",
                                        of(
                                                new ObjectSchema()
                                                        .addProperty("file", binary)
                                                        .addRequiredItem("file"))));
    }

    private static MediaType of(Schema<?> schema) {
        return new MediaType().schema(schema);
    }

    /** The command id, as every command takes it. */
    static Parameter commandId() {
        return new HeaderParameter()
                .name(CommandIds.HEADER)
                .schema(new UUIDSchema())
                .description(
                        "The command's id, chosen by the sender. Sent again with the same content it"
                                + " is the same command, and answered as the first time; with"
                                + " another content it is refused (422). Random when absent.");
    }
}
