package fr.amphi.launcher;

/** Why the system does not start, in words that name the remedy. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
