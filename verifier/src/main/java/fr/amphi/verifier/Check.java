package fr.amphi.verifier;

/**
 * What one check gave.
 *
 * @param name what was checked, in a French word or two
 * @param detail figures where it holds, else where and why not
 */
public record Check(String name, Status status, String detail) {

    /**
     * {@code NOT_CHECKABLE}: something it needs was erased or is not at hand; never a divergence.
     */
    public enum Status {
        HOLDS("✓"),
        DIVERGES("✗"),
        NOT_CHECKABLE("?"),
        /** Something before it diverges, so there was nothing to check. */
        NOT_REACHED("·");

        private final String mark;

        Status(String mark) {
            this.mark = mark;
        }
    }

    boolean namesLine() {
        return detail.contains(Divergence.LINE);
    }

    String line() {
        return status.mark + " " + name + (detail.isEmpty() ? "" : " : " + detail);
    }
}
