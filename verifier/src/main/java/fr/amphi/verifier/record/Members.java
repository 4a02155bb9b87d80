package fr.amphi.verifier.record;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a record just read has every member that is not {@code @Nullable}, all the way down.
 */
final class Members {

    private record Member(String name, RecordComponent component, boolean optional) {}

    private static final ClassValue<List<Member>> OF =
            new ClassValue<>() {
                @Override
                protected List<Member> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(c -> !c.getType().isPrimitive())
                            .map(c -> new Member(c.getName(), open(c), optional(c)))
                            .toList();
                }
            };

    private Members() {}

    static <T> T complete(@Nullable T read) {
        if (read == null) {
            throw new UnreadableRecord("ce n'est pas un objet");
        }
        check(read);
        return read;
    }

    private static void check(Object value) {
        if (value instanceof Record) {
            for (Member member : OF.get(value.getClass())) {
                checkMember(value, member);
            }
        } else if (value instanceof Collection<?> items) {
            items.forEach(Members::check);
        }
    }

    private static void checkMember(Object owner, Member member) {
        Object value;
        try {
            value = member.component().getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (value != null) {
            check(value);
        } else if (!member.optional()) {
            throw new UnreadableRecord("il manque " + member.name());
        }
    }

    private static RecordComponent open(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component;
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
