package fr.amphi.kit.openapi;

import fr.amphi.kit.security.Caller;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.node.ObjectNode;

/** What the documents of all services have alike. */
@Configuration(proxyBeanMethods = false)
@Import({Answers.class, Problems.class})
class Description {

    private final Names names = new Names();

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Jwt.class)
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
    }

    /** The innermost converter: the one that reads Javadoc asks it for the schema. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver names(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), names);
    }

    @Bean
    OperationCustomizer operations() {
        return new Operations();
    }

    @Bean
    @Order(1)
    OpenApiCustomizer members() {
        return new Members(names);
    }

    @Bean
    @Order(0)
    OpenApiCustomizer head(@Value("${amphi.service}") String service) {
        return document -> head(document, service);
    }

    private static void head(OpenAPI document, String service) {
        document.setServers(null);
        document.setInfo(
                new Info()
                        .title("Amphi: " + service)
                        .version("1")
                        .description(
                                "Paths as seen through the gateway. Times are ISO 8601 in UTC;"
                                        + " sentences for people are in French."));
        document.getTags().forEach(tag -> tag.setName(Operations.subject(tag.getName())));
        document.getTags().sort(Comparator.comparing(Tag::getName));
        document.setSecurity(List.of(new SecurityRequirement().addList("token")));
        document.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "Access token of the realm; role and scope are checked by"
                                                + " the service itself."))
                .addParameters("Idempotency-Key", Operations.commandId());
    }
}
