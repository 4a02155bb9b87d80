package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Commitment;
import fr.amphi.amphitheatre.Salt;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a hash, and puts beside it the opening that the reader was given for that member. */
@SuppressWarnings("rawtypes")
final class CommitmentReader extends ValueDeserializer<Commitment> {

    /** Attribute of the reader: openings by member. */
    static final String OPENINGS = "openings";

    private final @Nullable JavaType valueType;

    CommitmentReader() {
        this(null);
    }

    private CommitmentReader(@Nullable JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new CommitmentReader(type.containedType(0));
    }

    @Override
    public Commitment deserialize(JsonParser in, DeserializationContext context) {
        String field = in.currentName();
        String hash = in.getString();
        if (hash == null || !hash.matches("[0-9a-f]{64}")) {
            throw new UnreadableRecord(field + " : ce n'est pas une empreinte SHA-256");
        }
        Opening opening =
                ((Map<?, ?>) context.getAttribute(OPENINGS)).get(field) instanceof Opening o
                        ? o
                        : null;
        if (opening == null) {
            return Commitment.unopened(hash);
        }
        Object value = Json.MAPPER.readerFor(valueType).readValue(opening.value());
        return new Commitment<>(
                hash,
                new Commitment.Opening<>(
                        new Salt(HexFormat.of().formatHex(opening.salt())), value));
    }
}
