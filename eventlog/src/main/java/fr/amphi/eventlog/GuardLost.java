package fr.amphi.eventlog;

/** The log has events, the guard knows of no head: only a person can say which of them is right. */
final class GuardLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GuardLost(String message) {
        super(message);
    }
}
