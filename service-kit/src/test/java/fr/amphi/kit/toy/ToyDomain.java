package fr.amphi.kit.toy;

import fr.amphi.contracts.PublishedEvent.ContentPublished;
import fr.amphi.eventlog.Decision;
import fr.amphi.eventlog.Domain;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.EventMeta;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.Publication;
import fr.amphi.eventlog.Refusal;
import fr.amphi.kit.event.Contracts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A jar with room for a hundred marbles. */
final class ToyDomain implements Domain<ToyCommand, Integer, Integer> {

    private static final int ROOM = 100;

    @Override
    public Integer initial(String aggregateId) {
        return 0;
    }

    @Override
    public Decision<Integer> decide(Integer marbles, ToyCommand command, Instant now) {
        return switch (command) {
            case ToyCommand.Put put when marbles + put.marbles() > ROOM ->
                    Decision.refuse(
                            new Refusal(
                                    "JAR_FULL",
                                    "Le bocal est plein.",
                                    Map.of("marbles", marbles, "room", ROOM)));
            case ToyCommand.Put put -> Decision.accept(put.marbles());
            case ToyCommand.TakeAll all -> Decision.accept(-marbles);
        };
    }

    @Override
    public Integer evolve(Integer marbles, Integer change) {
        return marbles + change;
    }

    @Override
    public List<Publication> publish(Integer after, Integer change, EventMeta meta) {
        return List.of(
                Contracts.publication(
                        new ContentPublished(meta.aggregateId(), "marbles", after, "Marbles")));
    }

    /** An event is a number. */
    static final class Codec implements EventCodec<Integer> {
        @Override
        public Encoded encode(Integer event) {
            byte[] data = event.toString().getBytes(StandardCharsets.UTF_8);
            return new Encoded("marbles-changed", data, List.of());
        }

        @Override
        public Integer decode(String type, byte[] data, List<Opening> openings) {
            return Integer.valueOf(new String(data, StandardCharsets.UTF_8));
        }
    }
}
