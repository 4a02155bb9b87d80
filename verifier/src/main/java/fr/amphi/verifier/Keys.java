package fr.amphi.verifier;

import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Public keys that somebody trusts, as published by the operator. */
final class Keys {

    private static final Pattern VKEY =
            Pattern.compile("[^\\s\"+]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+");

    private Keys() {}

    /**
     * Reads every verifier key in a file, whatever stands around them: lines, or the JSON of {@code
     * /api/choice/keys}.
     *
     * @throws InvalidProof when there is none, or one is malformed
     */
    static List<VerifierKey> read(Path file) throws IOException {
        var keys =
                VKEY.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .map(VerifierKey::parse)
                        .toList();
        if (keys.isEmpty()) {
            throw new InvalidProof(file + " : aucune clé publique");
        }
        return keys;
    }

    static String describe(Collection<VerifierKey> keys, boolean pinned) {
        return keys.stream()
                .map(key -> key.name() + ", SHA-256 " + key.fingerprint())
                .collect(
                        Collectors.joining(
                                " ; ", pinned ? "épinglée, " : "non épinglée (unpinned), ", ""));
    }
}
