package fr.amphi.kit.problem;

import fr.amphi.eventlog.Refusal;

/** A rule says no, with the figures that explain it: 409. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
