package fr.amphi.eventlog;

/**
 * Something that reading needs, such as a person's key, is on its way: the same read is tried
 * again.
 */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String message) {
        super(message);
    }
}
