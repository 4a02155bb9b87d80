package fr.amphi.identity.arrivals;

import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Topics;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Received;
import fr.amphi.kit.view.Change;
import fr.amphi.kit.view.View;
import fr.amphi.kit.view.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Placements by establishment: one document for each partition of the choices, so that each
 * reflects one offset and reading the events again changes nothing.
 */
@Component
class PlacementView {

    /** More than the topic has. */
    private static final int PARTITIONS = 128;

    private final View view;

    PlacementView(Views views, Events events) {
        this.view = views.view("placements");
        events.fromBeginning(List.of(Topics.CHOICE_EVENTS), this::on);
    }

    /** In the order of partitions, then of choices. */
    List<Placement> of(String finess) {
        var ids = IntStream.range(0, PARTITIONS).mapToObj(p -> id(finess, p)).toList();
        return view.findAll(ids).stream().flatMap(d -> placements(d).stream()).toList();
    }

    private void on(List<Received> batch) {
        var touched = new LinkedHashMap<String, List<Received>>();
        for (var received : batch) {
            var finess = finess(received);
            if (finess != null) {
                touched.computeIfAbsent(id(finess, received.partition()), id -> new ArrayList<>())
                        .add(received);
            }
        }
        if (touched.isEmpty()) {
            return;
        }
        var known = new HashMap<String, Document>();
        view.findAll(touched.keySet()).forEach(d -> known.put(d.getString("_id"), d));
        var changes = new ArrayList<Change>();
        touched.forEach((id, events) -> change(id, known.get(id), events, changes));
        view.apply(changes);
    }

    private static @Nullable String finess(Received received) {
        if (received.event() instanceof ChoiceMade made) {
            return made.finess();
        }
        return received.event() instanceof ChoiceCancelled cancelled ? cancelled.finess() : null;
    }

    private static void change(
            String id, @Nullable Document known, List<Received> events, List<Change> changes) {
        var placements = known == null ? new ArrayList<Placement>() : placements(known);
        long reflected = known == null ? -1 : reflected(known);
        var news = events.stream().filter(e -> e.offset() > reflected).toList();
        if (news.isEmpty()) {
            return;
        }
        news.forEach(received -> apply(received, placements));
        var document =
                new Document("placements", placements.stream().map(Placement::document).toList());
        changes.add(Change.put(id, document, news.getLast().partition(), news.getLast().offset()));
    }

    private static void apply(Received received, List<Placement> placements) {
        if (received.event() instanceof ChoiceMade made) {
            placements.removeIf(p -> p.isOf(made.amphitheatre(), made.intern()));
            placements.add(Placement.of(made));
        } else if (received.event() instanceof ChoiceCancelled gone) {
            placements.removeIf(p -> p.isOf(gone.amphitheatre(), gone.intern()));
        }
    }

    private static long reflected(Document document) {
        return document.get("reflects", new Document()).get("offset", (Number) (-1L)).longValue();
    }

    private static List<Placement> placements(Document document) {
        return new ArrayList<>(
                document.getList("placements", Document.class).stream()
                        .map(Placement::of)
                        .toList());
    }

    private static String id(String finess, int partition) {
        return finess + "/" + partition;
    }
}
