package fr.amphi.kit.view;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an event does to one document of a view.
 *
 * @param document without its id; null deletes
 * @param offset of the event in its partition; an older one than the document reflects is ignored
 */
public record Change(String id, @Nullable Document document, int partition, long offset) {

    public static Change put(String id, Document document, int partition, long offset) {
        return new Change(id, document, partition, offset);
    }

    public static Change delete(String id, int partition, long offset) {
        return new Change(id, null, partition, offset);
    }
}
