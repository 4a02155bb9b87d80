package fr.amphi.amphitheatre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The hashes an amphitheatre's events carry, in hex. */
public final class Hashes {

    private Hashes() {}

    /** Of the pseudonyms joined by line feeds, as in the published call list. */
    public static String callList(List<CallListLine> lines) {
        return hash(lines.stream().map(CallListLine::intern).collect(Collectors.joining("\n")));
    }

    /** Of {@code post TAB places} joined by line feeds. */
    public static String posts(List<OfferedPost> posts) {
        return hash(
                posts.stream()
                        .map(post -> post.post() + '\t' + post.places())
                        .collect(Collectors.joining("\n")));
    }

    /** Of a correction and of what its plan says, at whatever version it was computed. */
    public static String plan(Correction correction, RepairPlan plan) {
        List<String> all = new ArrayList<>(CorrectionText.of(correction));
        plan.kept().forEach(it -> all.add("kept " + text(it)));
        plan.lost().forEach(it -> all.add("lost " + it.why() + ' ' + text(it.choice())));
        for (RepairPlan.Offered it : plan.offered()) {
            all.add("offered " + it.position() + ' ' + it.intern() + ' ' + it.held());
            all.addAll(it.posts());
        }
        all.add("from " + plan.replayFrom());
        plan.again().forEach(it -> all.add("again " + text(it)));
        return hash(Json.array(all));
    }

    private static String text(RepairPlan.Placed it) {
        return it.position() + " " + it.intern() + ' ' + it.post();
    }

    static String sha256(Salt salt, String json) {
        MessageDigest digest = digest();
        digest.update(salt.bytes());
        return HexFormat.of().formatHex(digest.digest(json.getBytes(UTF_8)));
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
