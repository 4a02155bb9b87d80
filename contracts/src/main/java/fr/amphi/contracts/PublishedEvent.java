package fr.amphi.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the services tell each other, by topic; the simple name of a record is its CloudEvents
 * type. Interns appear as pseudonyms only.
 */
public sealed interface PublishedEvent {

    /** On {@link Topics#IDENTITY_EVENTS}; key: the campaign. */
    sealed interface Identity extends PublishedEvent {}

    /** On {@link Topics#CATALOGUE_EVENTS}; key: the campaign. */
    sealed interface Catalogue extends PublishedEvent {}

    /** On {@link Topics#CHOICE_EVENTS}; key: the amphitheatre's id. */
    sealed interface Choice extends PublishedEvent {
        String amphitheatre();

        /** The amphitheatre's event count at this fact. */
        long version();
    }

    /** On {@link Topics#NOTIFICATION_EVENTS}; key: the recipient. */
    sealed interface Notification extends PublishedEvent {}

    /** On {@link Topics#CONTENT_EVENTS}; key: the FINESS number. */
    sealed interface Content extends PublishedEvent {}

    /** A semester of choice was set up. */
    record CampaignOpened(
            String campaign, String label, LocalDate firstDay, LocalDate lastDay, boolean demo)
            implements Identity {}

    /** One part of a call list; the list holds when all parts are there and count and hash fit. */
    record CallListPublished(CallListPart list) implements Identity {}

    /** One part of a call list that replaces an earlier revision. */
    record CallListCorrected(CallListPart list, String reason) implements Identity {}

    /**
     * A run of lines of a call list.
     *
     * @param revision from 1
     * @param part from 1 to {@code parts}
     * @param count lines of the whole list
     * @param hash SHA-256, in hex, of the pseudonyms of the whole list joined by line feeds
     */
    record CallListPart(
            Pool pool,
            int revision,
            int part,
            int parts,
            int count,
            String hash,
            List<CallListEntry> entries) {}

    /**
     * A post on offer.
     *
     * @param specialties those that may choose it
     * @param linkedTo posts that lose a place when this one does
     */
    record PostOpened(
            String campaign,
            String post,
            String subdivision,
            List<String> specialties,
            List<Phase> phases,
            String establishment,
            String unit,
            @Nullable String finess,
            @Nullable String city,
            int places,
            List<String> tags,
            List<String> linkedTo)
            implements Catalogue {}

    record PostWithdrawn(String campaign, String post, String reason) implements Catalogue {}

    record PlacesChanged(String campaign, String post, int places, String reason)
            implements Catalogue {}

    record AmphitheatreScheduled(
            String amphitheatre, long version, Pool pool, Instant opensAt, int interns, int places)
            implements Choice {}

    record WishRanked(String amphitheatre, long version, String intern, int count, String hash)
            implements Choice {}

    record AmphitheatreOpened(String amphitheatre, long version, Instant at) implements Choice {}

    record TurnStarted(
            String amphitheatre, long version, int position, String intern, Instant deadline)
            implements Choice {}

    /** A placement, by whatever way; what the establishment needs to know is in it. */
    record ChoiceMade(
            String amphitheatre,
            long version,
            Pool pool,
            int position,
            String intern,
            String post,
            String establishment,
            String unit,
            @Nullable String finess,
            How how,
            int placesLeft,
            Instant at)
            implements Choice {}

    record InternSkipped(
            String amphitheatre, long version, int position, String intern, String reason)
            implements Choice {}

    /**
     * A choice of what other amphitheatres give too was not made.
     *
     * @param cause {@code POST_TAKEN} or {@code PLACED_ELSEWHERE}
     */
    record ChoiceDeclined(
            String amphitheatre,
            long version,
            int position,
            String intern,
            String post,
            String cause,
            Instant at)
            implements Choice {}

    /**
     * An intern lets others go first.
     *
     * @param after called once the call has come past this position; 0: in order again
     */
    record InternDeferred(
            String amphitheatre, long version, int position, String intern, int after, Instant at)
            implements Choice {}

    /**
     * An intern lets somebody choose for them, or does not any more.
     *
     * @param holder pseudonym of who was asked
     * @param change {@code GRANTED}, {@code ACCEPTED}; {@code REVOKED} by the intern, {@code
     *     DECLINED} by the holder
     */
    record ProxyChanged(
            String amphitheatre,
            long version,
            int position,
            String intern,
            String holder,
            String change,
            Instant at)
            implements Choice {}

    /**
     * The running turn was given more time.
     *
     * @param cause {@code OUTAGE} or {@code MANAGER}
     * @param reason a public statement of the ARS; null for an outage
     */
    record TimeCredited(
            String amphitheatre,
            long version,
            int position,
            String intern,
            String cause,
            long seconds,
            @Nullable String reason,
            Instant deadline,
            Instant at)
            implements Choice {}

    /**
     * A placement beyond the order is asked for, agreed to by one who must, or given up.
     *
     * @param post null once it is given up
     * @param change {@code REQUESTED}, {@code WITHDRAWN}, or who has agreed or given an opinion:
     *     {@code HEAD_OF_SERVICE}, {@code HOST}, {@code COORDINATOR}, {@code HEALTH_SERVICE}
     */
    record SupernumeraryChanged(
            String amphitheatre,
            long version,
            int position,
            String intern,
            @Nullable String post,
            @Nullable String finess,
            String change,
            Instant at)
            implements Choice {}

    /** A placement was taken back. */
    record ChoiceCancelled(
            String amphitheatre,
            long version,
            int position,
            String intern,
            String post,
            @Nullable String finess,
            int placesLeft,
            String reason)
            implements Choice {}

    /** Places of a post changed in an amphitheatre; zero when it was withdrawn. */
    record OfferChanged(
            String amphitheatre,
            long version,
            String post,
            @Nullable String finess,
            int placesLeft,
            String reason)
            implements Choice {}

    /**
     * Which posts are blocked for whom was set anew.
     *
     * @param rules titles of the rules that hold from now on; none when all were lifted
     * @param reason null only for the first rules, before opening
     */
    record BlockingRulesSet(
            String amphitheatre,
            long version,
            int revision,
            List<String> rules,
            @Nullable String reason)
            implements Choice {}

    /**
     * An amphitheatre was cut into sessions, or they were set anew.
     *
     * @param sessions one after another; none: it is held in one go
     * @param reason null only for the first ones, before opening
     */
    record SessionsSet(
            String amphitheatre,
            long version,
            int revision,
            List<Slot> sessions,
            @Nullable String reason)
            implements Choice {}

    /** All of a session were called; the call waits until {@code next} for the next one. */
    record SessionEnded(String amphitheatre, long version, int session, Instant next, Instant at)
            implements Choice {}

    /**
     * A session begins.
     *
     * @param session from 1
     * @param reason why before its time; null at its time
     */
    record SessionStarted(
            String amphitheatre, long version, int session, @Nullable String reason, Instant at)
            implements Choice {}

    record AmphitheatreSuspended(String amphitheatre, long version, String reason, Instant at)
            implements Choice {}

    record AmphitheatreResumed(String amphitheatre, long version, Instant at) implements Choice {}

    /**
     * The call goes back to a position and waits there, suspended; the choices taken back were told
     * one by one before.
     */
    record AmphitheatreReopened(
            String amphitheatre, long version, int position, String reason, Instant at)
            implements Choice {}

    record AmphitheatreClosed(String amphitheatre, long version, Instant at) implements Choice {}

    /** The assignments were published by an order of the ARS. */
    record ResultsProclaimed(String amphitheatre, long version, String order, Instant at)
            implements Choice {}

    /**
     * Somebody was told something.
     *
     * @param channel {@code INBOX} or {@code EMAIL}
     */
    record NoticeSent(String notice, String recipient, String kind, String channel, Instant at)
            implements Notification {}

    record ContentPublished(String finess, String page, int revision, String title)
            implements Content {}
}
