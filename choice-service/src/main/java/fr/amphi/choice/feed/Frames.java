package fr.amphi.choice.feed;

import fr.amphi.contracts.PublishedEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Encodes published events for watchers: positions stay, pseudonyms and wishes never leave. */
final class Frames {

    static final byte[] NONE = {};
    private static final Set<String> PRIVATE = Set.of("intern", "holder", "count", "hash");

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    /** One frame for all that a version published; its id comes last, so none is lost on resume. */
    byte[] versioned(long version, List<? extends PublishedEvent> events) {
        if (events.isEmpty()) {
            return NONE;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        for (int i = 0; i < events.size(); i++) {
            out.writeBytes(body(events.get(i)));
            out.writeBytes(utf8(i == events.size() - 1 ? "id: " + version + "\n\n" : "\n"));
        }
        return out.toByteArray();
    }

    /** The version moved by something that is not told. */
    byte[] changed(String amphitheatre, long version) {
        ObjectNode data = json.createObjectNode();
        data.put("amphitheatre", amphitheatre).put("version", version);
        return utf8(
                "event: Changed\ndata: "
                        + json.writeValueAsString(data)
                        + "\nid: "
                        + version
                        + "\n\n");
    }

    /** The lines of one event, without id and without the empty line that ends it. */
    byte[] body(PublishedEvent event) {
        return utf8(
                "event: " + type(event) + "\ndata: " + json.writeValueAsString(data(event)) + "\n");
    }

    /** The event with its type as a member. */
    ObjectNode typed(PublishedEvent event) {
        ObjectNode typed = json.createObjectNode().put("type", type(event));
        typed.setAll(data(event));
        return typed;
    }

    private ObjectNode data(PublishedEvent event) {
        ObjectNode data = json.valueToTree(event);
        data.remove(PRIVATE);
        return data;
    }

    private static String type(PublishedEvent event) {
        return event.getClass().getSimpleName();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
