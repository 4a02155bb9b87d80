package fr.amphi.eventlog;

/** What is stored is not what was signed or acknowledged: the partition must not be served. */
final class Diverged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Diverged(String message) {
        super(message);
    }
}
