package fr.amphi.demo.region;

/** Those who choose together, within the one campaign. */
public record PoolCode(String subdivision, String specialty, String phase) {

    public static final String REGION = "AUVERGNE-RHONE-ALPES";
    public static final String SOCLE = "SOCLE";
    public static final String APPROFONDISSEMENT = "APPROFONDISSEMENT";

    /** From {@code LYON.DSM24.SOCLE}. */
    public static PoolCode of(String code) {
        String[] parts = code.split("\\.", -1);
        return new PoolCode(parts[0], parts[1], parts[2]);
    }

    public String code() {
        return subdivision + "." + specialty + "." + phase;
    }

    boolean isGeneralPractice() {
        return specialty.equals("DSM24");
    }

    @Override
    public String toString() {
        return code();
    }
}
