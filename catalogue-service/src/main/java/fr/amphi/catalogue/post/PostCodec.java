package fr.amphi.catalogue.post;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.amphi.catalogue.post.PostEvent.Opened;
import fr.amphi.catalogue.post.PostEvent.PlacesChanged;
import fr.amphi.catalogue.post.PostEvent.Withdrawn;
import fr.amphi.eventlog.EventCodec;
import fr.amphi.eventlog.Opening;
import fr.amphi.eventlog.UnreadableEvent;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue's events as JSON; the type names are for ever. */
final class PostCodec implements EventCodec<PostEvent> {

    private static final Map<String, Class<? extends PostEvent>> TYPES =
            Map.of(
                    "post-opened", Opened.class,
                    "post-withdrawn", Withdrawn.class,
                    "places-changed", PlacesChanged.class);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_NULL))
                    .build();

    @Override
    public Encoded encode(PostEvent event) {
        var type =
                switch (event) {
                    case Opened _ -> "post-opened";
                    case Withdrawn _ -> "post-withdrawn";
                    case PlacesChanged _ -> "places-changed";
                };
        return new Encoded(type, JSON.writeValueAsBytes(event), List.of());
    }

    @Override
    public PostEvent decode(String type, byte[] data, List<Opening> openings) {
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
