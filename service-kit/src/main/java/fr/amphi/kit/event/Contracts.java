package fr.amphi.kit.event;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.eventlog.Publication;
import fr.amphi.kit.Nullness;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of published events; the type is the record's simple name. */
public final class Contracts {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    // a publisher may add members before its readers know them
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .annotationIntrospector(
                            AnnotationIntrospector.pair(
                                    new JacksonAnnotationIntrospector(), new Nullness()))
                    .build();

    private static final Map<String, Class<?>> TYPES =
            cases(PublishedEvent.class)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Class::getSimpleName, Function.identity()));

    private Contracts() {}

    /** As a service's domain publishes it. */
    public static Publication publication(PublishedEvent event) {
        return new Publication(event.getClass().getSimpleName(), json(event));
    }

    /** One line of UTF-8 JSON. */
    public static byte[] json(PublishedEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * @throws UnreadableRecord when the type is unknown or the data does not fit it
     */
    public static PublishedEvent read(String type, byte[] json) {
        Class<?> known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableRecord("no published event is called " + type);
        }
        try {
            return (PublishedEvent) MAPPER.readValue(json, known);
        } catch (JacksonException e) {
            throw new UnreadableRecord("not a " + type, e);
        }
    }

    /** Names of all types. */
    public static Set<String> types() {
        return TYPES.keySet();
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Contracts::cases)
                : Stream.of(type);
    }
}
