package fr.amphi.identity.arrivals;

import fr.amphi.contracts.PublishedEvent.ChoiceCancelled;
import fr.amphi.contracts.PublishedEvent.ChoiceMade;
import fr.amphi.contracts.Topics;
import fr.amphi.kit.event.Events;
import fr.amphi.kit.event.Received;
import fr.amphi.kit.problem.TryLater;
import fr.amphi.kit.view.Change;
import fr.amphi.kit.view.Projection;
import fr.amphi.kit.view.Views;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Placements by establishment: one document for each intern of an amphitheatre. */
@Component
class PlacementView implements DisposableBean {

    private final Projection placements;

    PlacementView(Views views, Events events) {
        placements =
                new Projection(
                        events,
                        List.of(Topics.CHOICE_EVENTS),
                        views.view("placements-by-intern"),
                        "finess",
                        PlacementView::change);
    }

    /**
     * Those of an establishment, in no order.
     *
     * @throws TryLater while the view is being filled
     */
    List<Placement> of(String finess) {
        return placements.of(finess).stream().map(Placement::of).toList();
    }

    private static Optional<Change> change(Received received) {
        return switch (received.event()) {
            case ChoiceMade made when made.finess() != null ->
                    Optional.of(
                            Change.put(
                                    id(made.amphitheatre(), made.intern()),
                                    Placement.of(made).document(),
                                    received.partition(),
                                    received.offset()));
            case ChoiceMade made -> gone(received, made.amphitheatre(), made.intern());
            case ChoiceCancelled no -> gone(received, no.amphitheatre(), no.intern());
            default -> Optional.empty();
        };
    }

    private static Optional<Change> gone(Received received, String amphitheatre, String intern) {
        return Optional.of(
                Change.delete(id(amphitheatre, intern), received.partition(), received.offset()));
    }

    private static String id(String amphitheatre, String intern) {
        return amphitheatre + "/" + intern;
    }

    @Override
    public void destroy() {
        placements.close();
    }
}
