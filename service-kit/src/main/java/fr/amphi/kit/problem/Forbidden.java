package fr.amphi.kit.problem;

/** The caller is known and may not: 403. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param detail one French sentence for the person
     */
    public Forbidden(String detail) {
        super(detail);
    }
}
