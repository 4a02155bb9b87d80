package fr.amphi.verifier;

/** Something is not as it must be; the message says where and why, in French. */
final class Divergence extends Exception {

    static final String LINE = ", ligne ";

    private static final long serialVersionUID = 1L;

    Divergence(String where) {
        super(where);
    }

    /** A divergence at a line of a file, counted from 1. */
    static Divergence at(String file, long line, String why) {
        return new Divergence(file + LINE + line + " : " + why);
    }
}
