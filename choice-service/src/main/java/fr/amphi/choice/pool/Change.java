package fr.amphi.choice.pool;

import fr.amphi.contracts.PublishedEvent.Catalogue;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.time.Instant;

/**
 * A change to the posts of a campaign, for the amphitheatres that froze their posts before it.
 *
 * @param event id of the published event; commands in reaction derive their ids from it
 */
public record Change(String event, Instant at, Catalogue what) {

    /** The post it is about. */
    public String post() {
        return switch (what) {
            case PostOpened o -> o.post();
            case PostWithdrawn w -> w.post();
            case PlacesChanged c -> c.post();
        };
    }

    /** Why, as the ARS stated it. */
    public String reason() {
        return switch (what) {
            case PostOpened _ -> "Poste ouvert au catalogue";
            case PostWithdrawn w -> w.reason();
            case PlacesChanged c -> c.reason();
        };
    }
}
