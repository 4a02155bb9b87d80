package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Salt;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;

/** Reads a hash, and puts beside it the opening that the reader was given for that member. */
@SuppressWarnings("rawtypes")
final class CommitmentReader extends ValueDeserializer<Commitment> {

    /** Attribute of the reader: openings by member. */
    static final String OPENINGS = "openings";

    private static final int HASH_DIGITS = 64;

    /** Of the committed value; null before the member's type is known. */
    private final @Nullable ObjectReader values;

    CommitmentReader() {
        this(null);
    }

    private CommitmentReader(@Nullable ObjectReader values) {
        this.values = values;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new CommitmentReader(Json.MAPPER.readerFor(type.containedType(0)));
    }

    @Override
    public Commitment deserialize(JsonParser in, DeserializationContext context) {
        String field = in.currentName();
        String hash = in.getString();
        if (hash == null || !isHash(hash)) {
            throw new UnreadableRecord(field + " : ce n'est pas une empreinte SHA-256");
        }
        Opening opening =
                ((Map<?, ?>) context.getAttribute(OPENINGS)).get(field) instanceof Opening o
                        ? o
                        : null;
        if (opening == null) {
            return Commitment.unopened(hash);
        }
        Object value = Objects.requireNonNull(values).readValue(opening.value());
        return new Commitment<>(
                hash,
                new Commitment.Opening<>(
                        new Salt(HexFormat.of().formatHex(opening.salt())), value));
    }

    private static boolean isHash(String text) {
        boolean hash = text.length() == HASH_DIGITS;
        for (int i = 0; hash && i < HASH_DIGITS; i++) {
            char c = text.charAt(i);
            hash = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
        }
        return hash;
    }
}
