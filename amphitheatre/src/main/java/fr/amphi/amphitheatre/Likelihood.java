package fr.amphi.amphitheatre;

/** How likely a simulated outcome is, if wishes stay as they are or not. */
public enum Likelihood {
    /** More places are left than interns called before, and no rule can come to block the post. */
    SURE,
    /** More places are left than interns called before who list the post or one linked to it. */
    PROBABLE,
    /** It rests on what others choose, or nothing would be obtained. */
    UNCERTAIN
}
