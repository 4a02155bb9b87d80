package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.Commitment;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a commitment as its hash alone: the value stays out of the leaf. */
@SuppressWarnings("rawtypes")
final class CommitmentWriter extends ValueSerializer<Commitment> {

    @Override
    public void serialize(Commitment value, JsonGenerator out, SerializationContext context) {
        out.writeString(value.sha256());
    }
}
