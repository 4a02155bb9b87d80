package fr.amphi.contracts;

/** Phase of a curriculum. */
public enum Phase {
    SOCLE,
    APPROFONDISSEMENT,
    CONSOLIDATION
}
