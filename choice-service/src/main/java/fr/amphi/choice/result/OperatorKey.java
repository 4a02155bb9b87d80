package fr.amphi.choice.result;

import fr.amphi.eventlog.Notary;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.SigningKey;
import fr.amphi.proof.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The operator's signature on the heads of the amphitheatres' trees. */
public final class OperatorKey implements Notary {

    private final SigningKey key;
    private final Instant from;

    private OperatorKey(SigningKey key, Instant from) {
        this.key = key;
        this.from = from;
    }

    /** The key kept in a file, made there at the first start; instances share the file. */
    public static OperatorKey in(Path file, String operator) {
        try {
            SigningKey key = SigningKey.loadOrCreate(file, operator);
            return new OperatorKey(key, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException("signing key " + file, e);
        }
    }

    @Override
    public String sign(String aggregateId, long size, byte[] root) {
        return Checkpoint.sign(key, origin(aggregateId), size, root);
    }

    /** Names an amphitheatre's tree in its checkpoints. */
    public String origin(String aggregateId) {
        return Checkpoint.origin(key.name(), aggregateId);
    }

    /** First moment the key was used. */
    public Instant from() {
        return from;
    }

    @Override
    public VerifierKey key() {
        return key.verifierKey();
    }

    SigningKey signingKey() {
        return key;
    }
}
