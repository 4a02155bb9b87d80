package fr.amphi.kit.person;

import fr.amphi.eventlog.NotYet;

/** The link or key of a person has not arrived here yet: neither known nor erased; try again. */
public final class Unsettled extends NotYet {

    private static final long serialVersionUID = 1L;

    public Unsettled(String what) {
        super(what);
    }
}
