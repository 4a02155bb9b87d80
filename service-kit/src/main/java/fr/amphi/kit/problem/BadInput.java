package fr.amphi.kit.problem;

/** Something in the request cannot be used; says what and how to put it right: 400. */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String remedy;

    /**
     * @param field name of the member, parameter or header
     * @param remedy one French sentence: what to send instead
     */
    public BadInput(String field, String remedy) {
        super(field + ": " + remedy);
        this.field = field;
        this.remedy = remedy;
    }

    public String field() {
        return field;
    }

    public String remedy() {
        return remedy;
    }
}
