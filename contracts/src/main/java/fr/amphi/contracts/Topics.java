package fr.amphi.contracts;

/** Names of the Kafka topics. */
public final class Topics {

    public static final String IDENTITY_EVENTS = "identity.events";
    public static final String CATALOGUE_EVENTS = "catalogue.events";
    public static final String CHOICE_EVENTS = "choice.events";
    public static final String NOTIFICATION_EVENTS = "notification.events";
    public static final String CONTENT_EVENTS = "content.events";

    /** Wrapped key per person; compacted, a tombstone is the erasure. Restricted. */
    public static final String IDENTITY_KEYS = "identity.keys";

    /** Pseudonym to person, encrypted under the person's key; compacted. Restricted. */
    public static final String IDENTITY_LINKS = "identity.links";

    /** Refused commands: evidence. */
    public static final String CHOICE_ATTEMPTS = "choice.attempts";

    /** Partition to address of its owner; compacted, a hint. */
    public static final String OWNERS = "amphi.owners";

    private Topics() {}
}
