package fr.amphi.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How events, openings, publications and attempts become records, and back. */
final class Records<E> {

    /** Larger events are refused before they are sent: the broker's limit is one megabyte. */
    static final int MAX_EVENT_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader STORED = JSON.readerFor(Stored.class);
    private static final String KIND = "kind";
    private static final String OPENING = "opening";
    private static final String SUBJECT = "subject";
    private static final String FINGERPRINT = "fingerprint";
    private static final String ACTOR = "actor";
    private static final String LEFT = "left";

    private final String service;
    private final EventCodec<E> codec;
    private final @Nullable Vault vault;

    Records(String service, EventCodec<E> codec, @Nullable Vault vault) {
        this.service = service;
        this.codec = codec;
        this.vault = vault;
    }

    /** An event with its openings, ready to send; the leaf is the last record. */
    record Written(
            Leaf leaf, byte[] bytes, List<Opening> openings, List<PartitionLog.Append> appends) {}

    /**
     * @param left events of the same decision that follow this one
     */
    Written write(EventMeta meta, E event, int left, Submission<?> asked) {
        EventCodec.Encoded encoded = codec.encode(event);
        Leaf leaf = new Leaf(encoded.type(), meta, encoded.data());
        byte[] bytes = leaf.bytes();
        List<PartitionLog.Append> appends = new ArrayList<>();
        for (Opening opening : encoded.openings()) {
            appends.add(sealed(meta.aggregateId(), opening));
        }
        Map<String, String> headers = new HashMap<>();
        headers.put(FINGERPRINT, asked.fingerprint());
        headers.put(ACTOR, asked.actor());
        if (left > 0) {
            headers.put(LEFT, Integer.toString(left));
        }
        appends.add(
                new PartitionLog.Append(
                        PartitionLog.Target.LOG, meta.aggregateId(), bytes, headers));
        return new Written(leaf, bytes, encoded.openings(), appends);
    }

    private PartitionLog.Append sealed(String aggregateId, Opening opening) {
        if (vault == null) {
            throw new IllegalStateException("openings need a vault");
        }
        byte[] plain =
                JSON.writeValueAsBytes(
                        new Stored(opening.field(), opening.salt(), opening.value()));
        return new PartitionLog.Append(
                PartitionLog.Target.LOG,
                aggregateId,
                vault.seal(opening.subject(), plain),
                Map.of(KIND, OPENING, SUBJECT, opening.subject()));
    }

    private record Stored(String field, byte[] salt, byte[] value) {}

    boolean isOpening(PartitionLog.Entry entry) {
        return OPENING.equals(entry.header(KIND));
    }

    /** Empty when the key of the person was deleted. */
    Optional<Opening> opening(PartitionLog.Entry entry) {
        String subject = entry.header(SUBJECT);
        if (vault == null || subject == null) {
            throw new UnreadableEvent("an opening of " + entry.key() + " has no subject or vault");
        }
        try {
            return vault.open(subject, entry.value())
                    .map(plain -> STORED.<Stored>readValue(plain))
                    .map(stored -> new Opening(subject, stored.field, stored.salt, stored.value));
        } catch (JacksonException e) {
            throw new UnreadableEvent("an opening of " + entry.key(), e);
        }
    }

    E decode(Leaf leaf, List<Opening> openings) {
        return codec.decode(leaf.type(), leaf.data(), openings);
    }

    /** Events of the same decision that follow this one. */
    int left(PartitionLog.Entry entry) {
        String left = entry.header(LEFT);
        return left == null ? 0 : Integer.parseInt(left);
    }

    String fingerprint(PartitionLog.Entry entry) {
        return Objects.requireNonNullElse(entry.header(FINGERPRINT), "");
    }

    PartitionLog.Append publication(EventMeta meta, int index, Publication publication) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", meta.aggregateId() + ":" + meta.version() + ":" + index);
        headers.put("ce_source", "urn:amphi:" + service);
        headers.put("ce_type", publication.type());
        headers.put("ce_time", meta.at().toString());
        headers.put("content-type", "application/json");
        return new PartitionLog.Append(
                PartitionLog.Target.EVENTS, meta.aggregateId(), publication.data(), headers);
    }

    private record Attempt(
            String at,
            String command,
            String actor,
            String fingerprint,
            @Nullable Refusal refusal) {}

    PartitionLog.Append attempt(
            EventMeta meta, Submission<?> submission, @Nullable Refusal refusal) {
        return new PartitionLog.Append(
                PartitionLog.Target.ATTEMPTS,
                meta.aggregateId(),
                JSON.writeValueAsBytes(
                        new Attempt(
                                meta.at().toString(),
                                meta.commandId().toString(),
                                submission.actor(),
                                submission.fingerprint(),
                                refusal)),
                Map.of("command", submission.command().getClass().getSimpleName()));
    }
}
