package fr.amphi.amphitheatre;

/** Why a choice that was asked could not be made. */
public enum DeclineCause {
    /** The last place was given in another amphitheatre. */
    POST_TAKEN,
    /** The intern was placed in another amphitheatre. */
    PLACED_ELSEWHERE
}
