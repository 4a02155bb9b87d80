package fr.amphi.proof;

/**
 * Something presented as proof is malformed or proves nothing. The message says what and why to the
 * person who checks, hence in French.
 */
public final class InvalidProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidProof(String why) {
        super(why);
    }
}
