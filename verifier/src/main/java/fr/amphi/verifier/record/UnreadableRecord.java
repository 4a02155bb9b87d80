package fr.amphi.verifier.record;

/** A written record has not the form it must have; the message says why, in French. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecord(String why) {
        super(why);
    }
}
