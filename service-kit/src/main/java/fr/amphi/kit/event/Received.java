package fr.amphi.kit.event;

import fr.amphi.contracts.PublishedEvent;
import java.time.Instant;

/**
 * A published event and where it came from.
 *
 * @param id of the CloudEvent, unique for ever
 * @param key aggregate at the publishing service
 */
public record Received(
        PublishedEvent event,
        String id,
        String key,
        Instant at,
        String topic,
        int partition,
        long offset) {}
