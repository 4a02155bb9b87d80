package fr.amphi.proof;

/** Non-negative decimal numbers without leading zeroes. */
final class Decimal {

    private Decimal() {}

    static long parse(String text, String what) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw new InvalidProof(what + " : ce n'est pas un nombre : " + text);
        }
        return Long.parseLong(text);
    }
}
