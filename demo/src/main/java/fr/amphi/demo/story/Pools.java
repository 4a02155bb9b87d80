package fr.amphi.demo.story;

import fr.amphi.demo.region.PoolCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The pools that the story is about, and the others that the control room shows. */
final class Pools {

    static final PoolCode GENERAL_PRACTICE = PoolCode.of("LYON.DSM24.APPROFONDISSEMENT");
    static final PoolCode PAEDIATRICS = PoolCode.of("GRENOBLE.DSM39.SOCLE");
    static final PoolCode PSYCHIATRY = PoolCode.of("CLERMONT-FERRAND.DSM41.APPROFONDISSEMENT");
    static final PoolCode PHARMACY = PoolCode.of("AUVERGNE-RHONE-ALPES.DSP06.SOCLE");

    /** Runs while somebody looks: only robots choose in it. */
    static final PoolCode RUNNING = PoolCode.of("SAINT-ETIENNE.DSM24.APPROFONDISSEMENT");

    /** Its practices have to be filled: the rule that its interns and manager read. */
    static final PoolCode RULED = PoolCode.of("LYON.DSM24.SOCLE");

    /**
     * Only these have e-mail addresses: an address makes an account and messages, and those of
     * thousands would keep a small machine busy for minutes.
     */
    static final Set<PoolCode> REACHABLE =
            Set.of(GENERAL_PRACTICE, PAEDIATRICS, PSYCHIATRY, PHARMACY);

    private static final List<PoolCode> OTHERS =
            Stream.of(
                            "LYON.DSM24.SOCLE",
                            "GRENOBLE.DSM24.APPROFONDISSEMENT",
                            "CLERMONT-FERRAND.DSM24.SOCLE",
                            "LYON.DSM60.SOCLE",
                            "LYON.DSM39.APPROFONDISSEMENT",
                            "SAINT-ETIENNE.DSM41.SOCLE",
                            "GRENOBLE.DSM59.APPROFONDISSEMENT",
                            "AUVERGNE-RHONE-ALPES.DSP04.SOCLE",
                            "AUVERGNE-RHONE-ALPES.DSD02.APPROFONDISSEMENT")
                    .map(PoolCode::of)
                    .toList();

    private Pools() {}

    /** All that have an amphitheatre, those of the story first. */
    static List<PoolCode> scheduled() {
        return Stream.concat(
                        Stream.of(GENERAL_PRACTICE, PAEDIATRICS, PSYCHIATRY, PHARMACY, RUNNING),
                        OTHERS.stream())
                .toList();
    }

    /** Whether its amphitheatre is still to come when somebody looks first. */
    static boolean ahead(PoolCode pool) {
        return !List.of(GENERAL_PRACTICE, PSYCHIATRY, RUNNING).contains(pool);
    }
}
