package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Parts start after what they need; a failure ends the wait of all. */
class StartOrderTest {

    private static Part part(String name, String... after) {
        return new Part(name, 0, Set.of(after), List::of, Map.of(), () -> true);
    }

    @Test
    void whatIsNeededComesFirst() {
        var started = new CopyOnWriteArrayList<String>();
        StartOrder.follow(
                List.of(part("demo", "gateway"), part("gateway", "mongo"), part("mongo")),
                part -> started.add(part.name()),
                () -> {});
        assertThat(started).containsExactly("mongo", "gateway", "demo");
    }

    @Test
    void aFailureIsToldOnceAndNothingAfterItStarts() {
        var started = new CopyOnWriteArrayList<String>();
        var failures = new AtomicInteger();
        assertThatThrownBy(() ->
                        StartOrder.follow(
                                List.of(part("gateway", "mongo"), part("mongo")),
                                part -> {
                                    if (part.name().equals("mongo")) {
                                        throw new CannotStart("mongo is broken");
                                    }
                                    started.add(part.name());
                                },
                                failures::incrementAndGet))
                .isInstanceOf(CannotStart.class)
                .hasMessage("mongo is broken");
        assertThat(started).isEmpty();
        assertThat(failures).hasValue(1);
    }
}
