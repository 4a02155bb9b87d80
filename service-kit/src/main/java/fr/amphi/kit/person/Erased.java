package fr.amphi.kit.person;

/** The person's key was destroyed: nothing can be sealed for them any more. */
public final class Erased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Erased(String what) {
        super(what);
    }
}
