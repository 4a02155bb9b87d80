package fr.amphi.choice.pool;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts call lists together from their parts; a list that does not fit its hash never holds. */
final class CallLists {

    private static final Logger log = LoggerFactory.getLogger(CallLists.class);

    private record Key(Pool pool, int revision) {}

    private final Map<Key, Map<Integer, CallListPart>> incomplete = new HashMap<>();
    private final Map<Pool, CallList> latest = new HashMap<>();

    /** The list that this part completed, if it is newer than what was known. */
    Optional<CallList> accept(CallListPart part) {
        Optional<CallList> known = of(part.pool());
        if (known.isPresent() && known.get().revision() >= part.revision()) {
            return Optional.empty();
        }
        Key key = new Key(part.pool(), part.revision());
        Map<Integer, CallListPart> parts = incomplete.computeIfAbsent(key, k -> new TreeMap<>());
        parts.put(part.part(), part);
        if (parts.size() < part.parts()) {
            return Optional.empty();
        }
        incomplete
                .keySet()
                .removeIf(k -> k.pool().equals(part.pool()) && k.revision() <= part.revision());
        return assemble(part, parts);
    }

    Optional<CallList> of(Pool pool) {
        return Optional.ofNullable(latest.get(pool));
    }

    List<Pool> pools() {
        return List.copyOf(latest.keySet());
    }

    private Optional<CallList> assemble(CallListPart last, Map<Integer, CallListPart> parts) {
        List<CallListEntry> entries = new ArrayList<>(last.count());
        parts.values().forEach(p -> entries.addAll(p.entries()));
        if (!fits(last, entries)) {
            log.error(
                    "call list of {} revision {} does not fit its count or hash: not used",
                    last.pool().id(),
                    last.revision());
            return Optional.empty();
        }
        CallList whole = new CallList(last.pool(), last.revision(), last.hash(), entries);
        latest.put(last.pool(), whole);
        return Optional.of(whole);
    }

    private static boolean fits(CallListPart last, List<CallListEntry> entries) {
        if (entries.size() != last.count()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).position() != i + 1) {
                return false;
            }
        }
        return hash(entries).equals(last.hash());
    }

    /** SHA-256, in hex, of the pseudonyms in order, joined by line feeds. */
    static String hash(List<CallListEntry> entries) {
        String lines =
                entries.stream().map(CallListEntry::intern).collect(Collectors.joining("\n"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
