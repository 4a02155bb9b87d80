package fr.amphi.kit.event;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.kit.Nullness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service's private events as JSON: one table of type names, which are for ever, and the records
 * that they are; members in the order of the record, none missing, none unknown.
 *
 * @param <E> events
 */
public final class JsonCodec<E> implements EventCodec<E> {

    private final Map<String, Class<? extends E>> types;
    private final Map<Class<?>, String> names;
    private final Map<String, UnaryOperator<ObjectNode>> upcasters;
    private final Include members;
    private final JsonMapper json;

    private JsonCodec(
            Map<String, Class<? extends E>> types,
            Map<String, UnaryOperator<ObjectNode>> upcasters,
            Include members) {
        this.types = Map.copyOf(types);
        this.upcasters = Map.copyOf(upcasters);
        this.members = members;
        names =
                types.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        json =
                JsonMapper.builder()
                        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(members))
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .annotationIntrospector(
                                AnnotationIntrospector.pair(
                                        new JacksonAnnotationIntrospector(), new Nullness()))
                        .build();
    }

    /** Writes a member that is null as {@code null}. */
    public static <E> JsonCodec<E> withNulls(Map<String, Class<? extends E>> types) {
        return new JsonCodec<>(types, Map.of(), Include.ALWAYS);
    }

    /** Leaves out a member that is null. */
    public static <E> JsonCodec<E> withoutNulls(Map<String, Class<? extends E>> types) {
        return new JsonCodec<>(types, Map.of(), Include.NON_NULL);
    }

    /**
     * Reads what an earlier version wrote.
     *
     * @param type as it was written
     * @param upcast turns that data into what the type's record is today; leaves today's as it is
     */
    public JsonCodec<E> upcasting(String type, UnaryOperator<ObjectNode> upcast) {
        Map<String, UnaryOperator<ObjectNode>> more = new HashMap<>(upcasters);
        more.put(type, upcast);
        return new JsonCodec<>(types, more, members);
    }

    @Override
    public Encoded encode(E event) {
        String type = names.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no type name for " + event.getClass());
        }
        return new Encoded(type, json.writeValueAsBytes(event), List.of());
    }

    @Override
    public E decode(String type, byte[] data, List<Opening> openings) {
        Class<? extends E> known = types.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown type " + type);
        }
        UnaryOperator<ObjectNode> upcast = upcasters.get(type);
        try {
            return upcast == null
                    ? json.readValue(data, known)
                    : json.treeToValue(upcast.apply(json.readValue(data, ObjectNode.class)), known);
        } catch (JacksonException e) {
            throw new UnreadableEvent("cannot read " + type, e);
        }
    }
}
