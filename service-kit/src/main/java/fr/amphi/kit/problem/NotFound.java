package fr.amphi.kit.problem;

/** There is no such thing, or it is none of the caller's business: 404. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param detail one French sentence
     */
    public NotFound(String detail) {
        super(detail);
    }
}
