package fr.amphi.verifier.record;

import fr.amphi.amphitheatre.BlockingRule;
import fr.amphi.proof.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The {@code rules.json} of a bundle: what the amphitheatre was held under.
 *
 * @param engine version of the software that applied the rules
 * @param rules profiles the events name
 * @param keys the operator's public keys, oldest first
 */
public record RulesFile(String engine, List<Rule> rules, List<Key> keys) {

    /**
     * A dated rule.
     *
     * @param id as in the events
     * @param from first day it holds, ISO date
     * @param text the legal text it rests on; before it, for a rule over a sector, its title
     */
    public record Rule(String id, String from, String text) {

        /** A rule over a sector, as it is published. */
        public static Rule of(BlockingRule rule) {
            return new Rule(rule.id(), rule.from().toString(), rule.cited());
        }
    }

    /**
     * A public key of the operator.
     *
     * @param key C2SP verifier key
     * @param until null while it signs
     */
    public record Key(String key, Instant from, @Nullable Instant until) {}

    public RulesFile {
        rules = List.copyOf(rules);
        keys = List.copyOf(keys);
    }

    /** Reads the file. */
    public static RulesFile read(byte[] json) {
        try {
            return Members.complete(Json.MAPPER.readValue(json, RulesFile.class));
        } catch (JacksonException e) {
            throw new UnreadableRecord(
                    "rules.json, forme inattendue (" + e.getOriginalMessage() + ")");
        }
    }

    /** The bytes of the file: indented JSON. */
    public byte[] write() {
        return Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(this)
                .replace("\r\n", "\n")
                .concat("\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The keys, parsed. */
    public List<VerifierKey> verifierKeys() {
        return keys.stream().map(key -> VerifierKey.parse(key.key())).toList();
    }
}
