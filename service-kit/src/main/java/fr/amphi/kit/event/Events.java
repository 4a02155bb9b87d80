package fr.amphi.kit.event;

import java.util.Collection;
import java.util.List;

/**
 * Follows published events: committed ones only, in order within a partition. A handler that fails
 * is asked again with the same events; an unreadable event stops the subscription loudly.
 */
public final class Events {

    Events() {}

    /** Takes events in batches; may see some again after a restart. */
    @FunctionalInterface
    public interface Handler {
        void on(List<Received> batch);

        /** Takes events one by one. */
        static Handler each(java.util.function.Consumer<Received> one) {
            return batch -> batch.forEach(one);
        }
    }

    /** A running subscription. */
    public interface Subscription extends AutoCloseable {

        /** True once everything published before the subscription started has been handled. */
        boolean caughtUp();

        /** False once it stopped at an event that it could not read. */
        boolean healthy();

        @Override
        void close();
    }

    /**
     * Shares the events among the instances of a group, which continues where it stopped: an offset
     * is committed after the handler returned.
     */
    public Subscription durable(String group, Collection<String> topics, Handler handler) {
        throw new UnsupportedOperationException();
    }

    /** Hears every event from the first, on every instance, at every start. */
    public Subscription fromBeginning(Collection<String> topics, Handler handler) {
        throw new UnsupportedOperationException();
    }
}
