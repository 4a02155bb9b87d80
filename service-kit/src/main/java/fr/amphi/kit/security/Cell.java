package fr.amphi.kit.security;

/**
 * What a manager is in charge of: a perimeter and a specialty, {@code *} for all, {@code DSP*} for
 * all that begin so.
 */
public record Cell(String perimeter, String specialty) {

    /**
     * Reads {@code LYON/DSM24}.
     *
     * @throws IllegalArgumentException when it is not two names around one slash
     */
    public static Cell parse(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException("not PERIMETER/SPECIALTY: " + text);
        }
        return new Cell(text.substring(0, slash), text.substring(slash + 1));
    }

    /** True when the cell includes this subdivision and specialty. */
    public boolean covers(String subdivision, String specialtyCode) {
        return matches(perimeter, subdivision) && matches(specialty, specialtyCode);
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(name);
    }

    @Override
    public String toString() {
        return perimeter + "/" + specialty;
    }
}
