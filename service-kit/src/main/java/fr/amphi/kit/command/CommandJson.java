package fr.amphi.kit.command;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands as JSON: to forward them, and to know whether two are the same.
 *
 * @param <C> commands
 */
final class CommandJson<C> {

    /** Also the JSON of outcomes between instances. */
    static final JsonMapper MAPPER = mapper(new SealedTypes());

    private final Class<C> type;
    private final JsonMapper asked;
    private final Set<Class<?>> sound = ConcurrentHashMap.newKeySet();

    /**
     * @param incidental types whose values are never part of what was asked
     */
    CommandJson(Class<C> type, Set<Class<?>> incidental) {
        this.type = type;
        asked =
                mapper(
                        AnnotationIntrospector.pair(
                                new SealedTypes(), new WithoutIncidentals(incidental)));
    }

    String write(C command) {
        return MAPPER.writerFor(type).writeValueAsString(command);
    }

    C read(String json) {
        return MAPPER.readerFor(type).readValue(json);
    }

    /** SHA-256, in hex, of what was asked: all but the incidental. */
    String fingerprint(C command) {
        requireSound(command);
        return HexFormat.of()
                .formatHex(CommandIds.sha256(asked.writerFor(type).writeValueAsBytes(command)));
    }

    /** Once for each class: what cannot be read back could not be forwarded. */
    private void requireSound(C command) {
        if (sound.contains(command.getClass())) {
            return;
        }
        String json = write(command);
        if (!json.equals(write(read(json)))) {
            throw new IllegalStateException(
                    command.getClass() + " does not survive its JSON: " + json);
        }
        sound.add(command.getClass());
    }

    private static JsonMapper mapper(AnnotationIntrospector introspector) {
        return JsonMapper.builder()
                .annotationIntrospector(
                        AnnotationIntrospector.pair(
                                introspector, new JacksonAnnotationIntrospector()))
                .changeDefaultVisibility(visible ->
                        visible.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                                .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                                .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    private static final class WithoutIncidentals extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final transient Set<Class<?>> types;

        WithoutIncidentals(Set<Class<?>> types) {
            this.types = types;
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return member.hasAnnotation(Incidental.class) || types.contains(member.getRawType());
        }
    }
}
