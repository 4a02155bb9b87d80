package fr.amphi.kit.person;

/** The link or key of a person has not arrived here yet: neither known nor erased; try again. */
public final class Unsettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Unsettled(String what) {
        super(what);
    }
}
