package fr.amphi.amphitheatre;

/**
 * Why a manager acts on one person's placement; the text enters the log only as a commitment.
 *
 * @param text free text, never empty
 */
public record Reason(String text, Salt salt) {

    Commitment<String> commitment() {
        return Commitment.to(text, salt);
    }
}
