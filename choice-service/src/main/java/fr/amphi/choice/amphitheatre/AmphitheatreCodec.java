package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Event;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.UnreadableRecord;
import fr.amphi.verifier.record.Written;
import java.util.List;

/** Writes events in the one form that verifiers read; wishes and reasons go beside it, sealed. */
public final class AmphitheatreCodec implements EventCodec<Event> {

    @Override
    public Encoded encode(Event event) {
        Written written = EventJson.write(event);
        return new Encoded(
                written.type(),
                written.data(),
                written.openings().stream()
                        .map(o -> new Opening(o.intern(), o.field(), o.salt(), o.value()))
                        .toList());
    }

    @Override
    public Event decode(String type, byte[] data, List<Opening> openings) {
        try {
            return EventJson.read(
                    type,
                    data,
                    openings.stream()
                            .map(o ->
                                    new fr.amphi.verifier.record.Opening(
                                            o.subject(), o.field(), o.salt(), o.value()))
                            .toList());
        } catch (UnreadableRecord e) {
            throw new UnreadableEvent("amphitheatre event", e);
        }
    }
}
