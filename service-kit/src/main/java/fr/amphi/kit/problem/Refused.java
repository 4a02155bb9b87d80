package fr.amphi.kit.problem;

import fr.amphi.eventlog.Refusal;

/** A rule says no, with the figures that explain it: 409. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final long version;

    public Refused(Refusal refusal) {
        this(refusal, 0);
    }

    /**
     * @param version that the decision rests on; 0 where it rests on none
     */
    public Refused(Refusal refusal, long version) {
        super(refusal.code());
        this.refusal = refusal;
        this.version = version;
    }

    public Refusal refusal() {
        return refusal;
    }

    public long version() {
        return version;
    }
}
