package fr.amphi.amphitheatre;

/** What was found about one property so far: the first violation, else the first open question. */
final class Finding {

    private Verdict verdict;

    Finding(Property property) {
        verdict = new Verdict(property, Verdict.Status.HOLDS, "", -1);
    }

    void violated(int eventIndex, String detail) {
        if (verdict.status() != Verdict.Status.VIOLATED) {
            verdict = new Verdict(verdict.property(), Verdict.Status.VIOLATED, detail, eventIndex);
        }
    }

    void open(int eventIndex, String detail) {
        if (verdict.status() == Verdict.Status.HOLDS) {
            verdict =
                    new Verdict(
                            verdict.property(), Verdict.Status.NOT_CHECKABLE, detail, eventIndex);
        }
    }

    Verdict verdict() {
        return verdict;
    }
}
