package fr.amphi.kit.view;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection of documents, written in bulk and read by id. Each document keeps the partition
 * and offset that it reflects under {@code reflects}; a document belongs to one partition.
 */
public final class View {

    private static final int DUPLICATE_KEY = 11000;

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

    public Optional<Document> find(String id) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", id)).first());
    }

    /** Those that exist, in no order. */
    public List<Document> findAll(Collection<String> ids) {
        return documents.find(Filters.in("_id", ids)).into(new ArrayList<>());
    }

    /** Everything; for small views and for folding into memory at the start. */
    public List<Document> all() {
        return documents.find().into(new ArrayList<>());
    }

    /** Throws the view away, to be built again. */
    public void drop() {
        documents.drop();
    }
}
