package fr.amphi.kit.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names a schema after its class and what the class is nested in: {@code CampaignBody}. */
final class Names extends TypeNameResolver {

    private final Map<String, Class<?>> classes = new TreeMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = name(type);
        classes.put(name, type);
        return name;
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName().replaceFirst("Controller$", "")
                : name(around) + type.getSimpleName();
    }

    /** The classes named so far. */
    Map<String, Class<?>> classes() {
        return classes;
    }
}
