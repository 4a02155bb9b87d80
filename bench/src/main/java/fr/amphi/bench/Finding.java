package fr.amphi.bench;

/**
 * One measured figure beside its reference.
 *
 * @param what is measured, and in which unit
 * @param ratio of measured to reference, as the budget puts it
 * @param budget in words, such as {@code ≤ 2×}
 */
public record Finding(
        String bench,
        String what,
        double measured,
        double reference,
        double ratio,
        String budget,
        boolean holds) {

    static Finding atMost(
            String bench, String what, double measured, double reference, double factor) {
        double ratio = measured / reference;
        return new Finding(
                bench, what, measured, reference, ratio, "≤ " + factor + "×", ratio <= factor);
    }

    static Finding atLeast(
            String bench, String what, double measured, double reference, double share) {
        double ratio = measured / reference;
        return new Finding(
                bench, what, measured, reference, ratio, "≥ " + share + "×", ratio >= share);
    }

    /** A figure that is reported and has no budget of its own. */
    static Finding reported(String bench, String what, double measured, double reference) {
        return new Finding(
                bench, what, measured, reference, measured / reference, "reported", true);
    }

    /** A figure bounded by itself. */
    static Finding within(String bench, String what, double measured, double limit) {
        return new Finding(
                bench, what, measured, limit, measured / limit, "≤ " + limit, measured <= limit);
    }

    String line() {
        return "%-12s %-62s %12.3f %12.3f %8.2f  %-10s %s"
                .formatted(
                        bench, what, measured, reference, ratio, budget, holds ? "ok" : "MISSED");
    }
}
