package fr.amphi.amphitheatre;

/** Where an amphitheatre stands; {@code NONE}: not scheduled yet. */
public enum Stage {
    NONE,
    SCHEDULED,
    OPEN,
    SUSPENDED,
    CLOSED,
    PUBLISHED
}
