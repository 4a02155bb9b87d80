package fr.amphi.proof;

/** Something presented as proof is malformed or proves nothing; the message says what and why. */
public final class InvalidProof extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidProof(String why) {
        super(why);
    }
}
