package fr.amphi.kit.event;

import fr.amphi.contracts.PublishedEvent;
import fr.amphi.eventlog.Publication;
import java.util.Set;

/** The JSON of published events; the type is the record's simple name. */
public final class Contracts {

    private Contracts() {}

    /** As a service's domain publishes it. */
    public static Publication publication(PublishedEvent event) {
        return new Publication(event.getClass().getSimpleName(), json(event));
    }

    public static byte[] json(PublishedEvent event) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws UnreadableRecord when the type is unknown or the data does not fit it
     */
    public static PublishedEvent read(String type, byte[] json) {
        throw new UnsupportedOperationException();
    }

    /** Names of all types. */
    public static Set<String> types() {
        throw new UnsupportedOperationException();
    }
}
