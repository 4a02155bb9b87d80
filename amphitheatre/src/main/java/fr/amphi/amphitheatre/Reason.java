package fr.amphi.amphitheatre;

/**
 * Why a manager acts on one person's placement; the text enters the log only as a commitment.
 *
 * @param text free text, never empty
 */
public record Reason(String text, Salt salt) {

    /** Something else, under a salt that gives neither this text nor its salt away. */
    Reason saying(String other) {
        String derived = Hashes.sha256(salt, Json.string(other)).substring(0, 2 * Salt.BYTES);
        return new Reason(other, new Salt(derived));
    }

    Commitment<String> commitment() {
        return Commitment.to(text, salt);
    }
}
