package fr.amphi.amphitheatre;

/** What the rules over sectors leave one intern at one moment of a pass. */
record Leave(Tally tally, long forbidden, int within) {

    static Leave of(Tally tally, int position) {
        return new Leave(tally, tally.forbidden(position), tally.restriction(position));
    }

    /** Stays what it was, however far the pass has come since. */
    boolean allows(int cluster) {
        return tally.allows(cluster, forbidden, within);
    }
}
