package fr.amphi.kit.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection of documents, written in bulk and read by id. Each document keeps the partition
 * and offset that it reflects under {@code reflects}; a document belongs to one partition.
 */
public final class View {

    private static final int DUPLICATE_KEY = 11000;
    private static final String MARKER = "the view itself";
    private static final String INCARNATION = "incarnation";
    private static final String WHOLE = "whole";

    private final MongoCollection<Document> documents;

    View(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** Applies changes in one bulk write; doing so again changes nothing. */
    public void apply(List<Change> changes) {
        Map<String, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.merge(change.id(), change, View::newer));
        List<WriteModel<Document>> writes = new ArrayList<>();
        last.values().forEach(change -> writes.add(write(change)));
        if (writes.isEmpty()) {
            return;
        }
        try {
            documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // an upsert that finds the document newer than the change collides with its id
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private static Change newer(Change one, Change other) {
        return other.offset() >= one.offset() ? other : one;
    }

    private static WriteModel<Document> write(Change change) {
        Bson older =
                Filters.and(
                        Filters.eq("_id", change.id()),
                        Filters.lt("reflects.offset", change.offset()));
        Document content = change.document();
        if (content == null) {
            return new DeleteOneModel<>(older);
        }
        Document document = new Document(content);
        document.put("_id", change.id());
        document.put(
                "reflects",
                new Document("partition", change.partition()).append("offset", change.offset()));
        return new ReplaceOneModel<>(older, document, new ReplaceOptions().upsert(true));
    }

    Optional<Document> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first());
    }

    /**
     * Those with a value, in no order; empty when the view is not whole, whatever there is of it.
     */
    Optional<List<Document>> where(String field, String value) {
        List<Document> found =
                documents
                        .find(Filters.or(Filters.eq(field, value), Filters.eq("_id", MARKER)))
                        .into(new ArrayList<>());
        boolean whole = found.removeIf(one -> isMarker(one) && one.getBoolean(WHOLE, false));
        return whole ? Optional.of(found) : Optional.empty();
    }

    private static boolean isMarker(Document document) {
        return MARKER.equals(document.get("_id"));
    }

    /**
     * Names what is there now, or is about to be: another name later means that all of it was lost
     * in between.
     */
    String incarnation(String indexed) {
        documents.createIndex(Indexes.ascending(indexed));
        Document marker =
                documents.findOneAndUpdate(
                        Filters.eq("_id", MARKER),
                        Updates.setOnInsert(INCARNATION, UUID.randomUUID().toString()),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(marker).getString(INCARNATION);
    }

    /** Everything of it has been written; false when it was lost meanwhile. */
    boolean complete(String incarnation) {
        return documents
                        .updateOne(incarnated(incarnation), Updates.set(WHOLE, true))
                        .getMatchedCount()
                == 1;
    }

    boolean isStill(String incarnation) {
        return documents.find(incarnated(incarnation)).first() != null;
    }

    private static Bson incarnated(String incarnation) {
        return Filters.and(Filters.eq("_id", MARKER), Filters.eq(INCARNATION, incarnation));
    }

    long size() {
        return documents.countDocuments(Filters.ne("_id", MARKER));
    }

    /** Throws the view away, to be built again. */
    void drop() {
        documents.drop();
    }
}
