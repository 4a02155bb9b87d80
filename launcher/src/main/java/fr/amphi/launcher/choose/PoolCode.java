package fr.amphi.launcher.choose;

import java.util.Comparator;
import java.util.List;

/**
 * A pool within a campaign, in the order in which pools that share something choose: subdivision,
 * specialty, phase (foundation first).
 */
record PoolCode(String subdivision, String specialty, String phase)
        implements Comparable<PoolCode> {

    private static final List<String> PHASES =
            List.of("SOCLE", "APPROFONDISSEMENT", "CONSOLIDATION");
    private static final Comparator<PoolCode> ORDER =
            Comparator.comparing(PoolCode::subdivision)
                    .thenComparing(PoolCode::specialty)
                    .thenComparing(pool -> PHASES.indexOf(pool.phase()));

    /** From {@code LYON.DSM24.SOCLE}. */
    static PoolCode of(String code) {
        List<String> parts = List.of(code.split("\\.", -1));
        return new PoolCode(parts.get(0), parts.get(1), parts.get(2));
    }

    String code() {
        return subdivision + "." + specialty + "." + phase;
    }

    @Override
    public int compareTo(PoolCode other) {
        return ORDER.compare(this, other);
    }
}
