package fr.amphi.identity.campaign;

import fr.amphi.contracts.CallListEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published call list, and the facts it rests on.
 *
 * @param revision from 1
 * @param hash SHA-256, in hex, of the pseudonyms joined by line feeds
 * @param profile id of the rules it was made under
 * @param seed of the draw, revealed
 * @param reason of a correction
 * @param basis the interns as they were known then, by pseudonym
 */
public record CallList(
        int revision,
        String hash,
        String profile,
        String seed,
        Instant at,
        @Nullable String reason,
        List<CallListEntry> entries,
        SortedMap<String, Enrolment> basis) {

    static String hash(List<CallListEntry> entries) {
        var text = entries.stream().map(CallListEntry::intern).collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
