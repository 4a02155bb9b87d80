package fr.amphi.content.page;

import fr.amphi.content.page.PageEvent.Published;
import fr.amphi.content.page.PageEvent.Withdrawn;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pages as JSON; the type names are for ever. */
final class PageCodec implements EventCodec<PageEvent> {

    private static final Map<String, Class<? extends PageEvent>> TYPES =
            Map.of("page-published", Published.class, "page-withdrawn", Withdrawn.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Encoded encode(PageEvent event) {
        var type =
                switch (event) {
                    case Published _ -> "page-published";
                    case Withdrawn _ -> "page-withdrawn";
                };
        return new Encoded(type, JSON.writeValueAsBytes(event), List.of());
    }

    @Override
    public PageEvent decode(String type, byte[] data, List<Opening> openings) {
        var known = TYPES.get(type);
        if (known == null) {
            throw new UnreadableEvent("unknown type " + type);
        }
        try {
            return JSON.readValue(data, known);
        } catch (JacksonException e) {
            throw new UnreadableEvent("cannot read " + type, e);
        }
    }
}
