package fr.amphi.launcher;

/** The command line is wrong; the message says how it should be. */
public final class WrongCall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongCall(String message) {
        super(message);
    }
}
