package fr.amphi.contracts;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3.0 document of the published events, read off the records themselves. */
final class AsyncApi {

    private static final Map<Class<?>, String> TOPICS =
            Map.of(
                    PublishedEvent.Identity.class, Topics.IDENTITY_EVENTS,
                    PublishedEvent.Catalogue.class, Topics.CATALOGUE_EVENTS,
                    PublishedEvent.Choice.class, Topics.CHOICE_EVENTS,
                    PublishedEvent.Notification.class, Topics.NOTIFICATION_EVENTS,
                    PublishedEvent.Content.class, Topics.CONTENT_EVENTS);

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Object> messages = new TreeMap<>();
    private final Map<String, Object> channels = new TreeMap<>();
    private final Map<String, Object> operations = new TreeMap<>();

    Map<String, Object> document() {
        for (Class<?> family : PublishedEvent.class.getPermittedSubclasses()) {
            channel(family);
        }
        return map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title", "Amphi: published events",
                        "version", "1",
                        "description",
                                "CloudEvents 1.0, binary mode, JSON data; key: the aggregate."),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                map("messages", messages, "schemas", schemas));
    }

    private void channel(Class<?> family) {
        String topic = TOPICS.getOrDefault(family, family.getSimpleName());
        Map<String, Object> refs = new TreeMap<>();
        for (Class<?> event : family.getPermittedSubclasses()) {
            String name = event.getSimpleName();
            refs.put(name, ref("#/components/messages/" + name));
            messages.put(name, map("name", name, "payload", schemaOf(event)));
        }
        channels.put(topic, map("address", topic, "messages", refs));
        operations.put(
                "follow-" + topic.replace('.', '-'),
                map("action", "send", "channel", ref("#/channels/" + topic)));
    }

    private Object schemaOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return map("type", "array", "items", schemaOf(list.getActualTypeArguments()[0]));
        }
        return type instanceof Class<?> kind ? schemaOf(kind) : map();
    }

    private Object schemaOf(Class<?> kind) {
        if (kind.isRecord()) {
            return record(kind);
        }
        if (kind.isEnum()) {
            List<String> names =
                    Arrays.stream(kind.getEnumConstants()).map(Object::toString).toList();
            return map("type", "string", "enum", names);
        }
        if (kind == int.class || kind == long.class) {
            return map("type", "integer");
        }
        if (kind == boolean.class) {
            return map("type", "boolean");
        }
        if (kind == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        return kind == LocalDate.class
                ? map("type", "string", "format", "date")
                : map("type", "string");
    }

    private Object record(Class<?> kind) {
        String name = kind.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, map());
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> required = new ArrayList<>();
            for (RecordComponent component : kind.getRecordComponents()) {
                properties.put(component.getName(), schemaOf(component.getGenericType()));
                if (!nullable(component.getAnnotatedType())) {
                    required.add(component.getName());
                }
            }
            schemas.put(
                    name, map("type", "object", "properties", properties, "required", required));
        }
        return ref("#/components/schemas/" + name);
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Map<String, Object> ref(String path) {
        return map("$ref", path);
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
