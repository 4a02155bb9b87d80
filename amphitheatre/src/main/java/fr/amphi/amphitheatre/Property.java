package fr.amphi.amphitheatre;

/** What must hold of every amphitheatre, whoever ran it. */
public enum Property {
    /** Events come in an order that an amphitheatre can take; turns go by the call list. */
    SEQUENCE,
    /** The lists it was held on are those that were fixed, by count and hash. */
    FROZEN_LISTS,
    /** No post has more takers than places. */
    CAPACITY,
    /** Nobody holds two posts. */
    ONE_POST_EACH,
    /** Nobody chose before a better-ranked intern who had neither chosen nor been passed. */
    RANK_ORDER,
    /** Every chosen post was on offer and free at that moment. */
    FREE_POST,
    /** No post was given against a rule over its sector that held at that moment. */
    BLOCKED_POSTS,
    /** Nothing that other amphitheatres may give too was given unreserved, nor overtaken. */
    RESERVED,
    /**
     * Whoever chose for another had a proxy accepted before the turn; nobody gave two at once, nor
     * held more than the rules allow.
     */
    PROXIES,
    /** Where the rules ask for agreements, nobody was placed beyond the order without them. */
    AGREEMENTS,
    /**
     * No wish list changed while its intern's turn was running or after the choice, and every
     * opened list or reason is what was committed to.
     */
    SEALED,
    /**
     * Every wish list that chose got its first wish still possible and not blocked; none was passed
     * over.
     */
    FIRST_WISH,
    /** The state replayed from the events is what they say, and the live state where given. */
    REPLAY
}
