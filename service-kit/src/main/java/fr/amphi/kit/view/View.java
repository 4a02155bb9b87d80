package fr.amphi.kit.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One collection of documents, written in bulk and read by id. */
public final class View {

    View() {}

    /** Applies changes in one bulk write; doing so again changes nothing. */
    public void apply(List<Change> changes) {
        throw new UnsupportedOperationException();
    }

    public Optional<Document> find(String id) {
        throw new UnsupportedOperationException();
    }

    public List<Document> findAll(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    /** Everything; for small views and for folding into memory at the start. */
    public List<Document> all() {
        throw new UnsupportedOperationException();
    }

    /** Throws the view away, to be built again. */
    public void drop() {
        throw new UnsupportedOperationException();
    }
}
