package fr.amphi.kit.problem;

import java.util.List;

/** A file that was refused whole, with every fault found: 422. */
public final class FaultyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyFile(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
