package fr.amphi.contracts;

/**
 * Those who choose together: one amphitheatre.
 *
 * @param campaign the semester, such as {@code 2027-05}
 * @param subdivision upper-case ASCII slug; a region where the choice is regional
 * @param specialty national diploma code, such as {@code DSM24}
 */
public record Pool(String campaign, String subdivision, String specialty, Phase phase) {

    /**
     * Identifier of the amphitheatre, unique across campaigns: {@code 2027-05.LYON.DSM24.SOCLE}.
     */
    public String id() {
        return campaign + "." + code();
    }

    /** Identifier within the campaign: {@code LYON.DSM24.SOCLE}. */
    public String code() {
        return subdivision + "." + specialty + "." + phase;
    }
}
