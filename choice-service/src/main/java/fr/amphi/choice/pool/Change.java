package fr.amphi.choice.pool;

import fr.amphi.contracts.PublishedEvent.Catalogue;
import java.util.UUID;

/**
 * A change to the posts of a campaign, for the amphitheatres that froze their posts before it.
 *
 * @param event id of the published event; commands in reaction derive their ids from it
 * @param offset in the catalogue's events: greater than the offset a frozen list was made at
 */
public record Change(UUID event, long offset, Catalogue what) {}
