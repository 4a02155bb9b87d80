package fr.amphi.kit.table;

import fr.amphi.kit.problem.Fault;
import fr.amphi.kit.problem.FaultyFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a file, so that it is refused once with everything. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    public void add(int line, String column, String value, String why) {
        faults.add(new Fault(line, column, value, why));
    }

    public void add(Row row, String column, String why) {
        add(row.line(), row.nameInFile(column), row.get(column), why);
    }

    public boolean any() {
        return !faults.isEmpty();
    }

    /** By line. */
    public List<Fault> list() {
        return faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList();
    }

    /**
     * @throws FaultyFile when there is any fault
     */
    public void throwIfAny() {
        if (any()) {
            throw new FaultyFile(list());
        }
    }
}
