package fr.amphi.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.amphi.kit.TestMongo;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A view may be fed the same events again and again. */
class ViewTest {

    private final MongoClient client = MongoClients.create(TestMongo.uri());
    private final View view =
            new Views(client.getDatabase("view-test")).view("v" + UUID.randomUUID());

    @Test
    void theLastChangeOfADocumentStands() {
        view.apply(List.of(put("a", 1, 10), put("b", 1, 11), put("a", 2, 12)));
        assertThat(value("a")).isEqualTo(2);
        assertThat(value("b")).isEqualTo(1);
        assertThat(view.find("c")).isEmpty();
        assertThat(view.size()).isEqualTo(2);
    }

    @Test
    void olderAndRepeatedChangesAreIgnored() {
        view.apply(List.of(put("a", 2, 12)));
        view.apply(List.of(put("a", 1, 10), put("b", 1, 11)));
        view.apply(List.of(put("a", 3, 12)));
        assertThat(value("a")).isEqualTo(2);
        assertThat(value("b")).isEqualTo(1);
        view.apply(List.of(put("a", 4, 13)));
        assertThat(value("a")).isEqualTo(4);
    }

    @Test
    void aDocumentKeepsThePlaceThatItReflects() {
        view.apply(List.of(put("a", 1, 10)));
        Document reflects = view.find("a").orElseThrow().get("reflects", Document.class);
        assertThat(reflects.getInteger("partition")).isEqualTo(3);
        assertThat(reflects.getLong("offset")).isEqualTo(10);
    }

    @Test
    void deletionsCountAsChanges() {
        view.apply(List.of(put("a", 1, 10), put("b", 1, 10)));
        view.apply(List.of(Change.delete("a", 3, 9), Change.delete("b", 3, 11)));
        assertThat(view.find("a")).isPresent();
        assertThat(view.find("b")).isEmpty();
    }

    @Test
    void manyChangesAreOneWrite() {
        view.apply(IntStream.range(0, 5_000).mapToObj(i -> put("d" + i, i, i)).toList());
        assertThat(view.size()).isEqualTo(5_000);
        view.drop();
        assertThat(view.size()).isZero();
    }

    private static Change put(String id, int value, long offset) {
        return Change.put(id, new Document("value", value), 3, offset);
    }

    private int value(String id) {
        return view.find(id).orElseThrow().getInteger("value");
    }
}
