package fr.amphi.verifier;

import fr.amphi.proof.InvalidProof;
import fr.amphi.verifier.Check.Status;
import fr.amphi.verifier.record.UnreadableRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs checks one after another and keeps what each gave; one that diverges stops no other. */
final class Checks {

    /** What a check found, or why it could not be made. */
    sealed interface Finding {
        record Holds(String detail) implements Finding {}

        record NotCheckable(String why) implements Finding {}
    }

    /** One check. */
    interface Body {
        Finding run() throws Divergence;
    }

    /** An earlier check did not give what this one needs. */
    private static final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<Check> done = new ArrayList<>();

    void check(String name, Body body) {
        try {
            switch (body.run()) {
                case Finding.Holds(var detail) -> add(name, Status.HOLDS, detail);
                case Finding.NotCheckable(var why) -> add(name, Status.NOT_CHECKABLE, why);
            }
        } catch (Divergence | InvalidProof | UnreadableRecord e) {
            add(name, Status.DIVERGES, String.valueOf(e.getMessage()));
        } catch (NotReached _) {
            add(name, Status.NOT_REACHED, "non vérifié");
        }
    }

    void add(String name, Status status, String detail) {
        done.add(new Check(name, status, detail));
    }

    List<Check> done() {
        return done;
    }

    static Finding holds(String detail) {
        return new Finding.Holds(detail);
    }

    static Finding notCheckable(String why) {
        return new Finding.NotCheckable(why);
    }

    /** What an earlier check found; where it found nothing, the check that asks is not reached. */
    static <T> T need(@Nullable T value) {
        if (value == null) {
            throw new NotReached();
        }
        return value;
    }
}
