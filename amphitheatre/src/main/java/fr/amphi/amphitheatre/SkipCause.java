package fr.amphi.amphitheatre;

/** Why the call went on without a choice. */
public enum SkipCause {
    /** Holds a post of the same semester in another amphitheatre. */
    PLACED_ELSEWHERE,
    /** The sealed wish list was asked; no wish on it was still possible. */
    NO_WISH_POSSIBLE,
    /** The sealed wish list was asked; there is none, or it can no longer be read. */
    NO_WISH_LIST,
    /** Time over, no sealed wish list. */
    TURN_EXPIRED,
    /** By the manager, with a reason. */
    BY_MANAGER
}
