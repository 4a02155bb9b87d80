package fr.amphi.amphitheatre;

/** Whose agreement, or whose opinion, a placement beyond the order may need. */
public enum Party {
    HEAD_OF_SERVICE,
    /** The establishment of the post. */
    HOST,
    /** Gives an opinion. */
    COORDINATOR,
    /** The university health service; gives an opinion. */
    HEALTH_SERVICE
}
