package fr.amphi.kit.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of a record's members what the service itself asks: there, unless {@code @Nullable}. */
final class Members implements OpenApiCustomizer {

    private final Names names;

    Members(Names names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::members);
    }

    private void members(String name, Schema<?> schema) {
        Class<?> type = names.classes().get(name);
        if (type == null || !type.isRecord() || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        members(type, schema, required);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static void members(Class<?> type, Schema<?> schema, List<String> required) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members(component.getType(), schema, required);
            } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().computeIfPresent(component.getName(), Members::nullable);
            } else if (schema.getProperties().containsKey(component.getName())) {
                required.add(component.getName());
            }
        }
    }

    private static Schema<?> nullable(String name, Schema<?> member) {
        if (member.get$ref() == null) {
            member.addType("null");
            return member;
        }
        Schema<?> either = new Schema<>();
        either.setDescription(member.getDescription());
        member.setDescription(null);
        Schema<?> none = new Schema<>();
        none.setTypes(Set.of("null"));
        either.setAnyOf(List.of(member, none));
        return either;
    }
}
