package fr.amphi.identity.calllist;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An exact positive fraction, never rounded; {@code 3} is {@code 3/1} and equals {@code 6/2} in
 * order.
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
        implements Comparable<Fraction> {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})(?:/([0-9]{1,18}))?");

    public Fraction {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("une fraction positive est attendue");
        }
    }

    /**
     * Reads an integer or {@code a/b}.
     *
     * @throws IllegalArgumentException when it is neither, or not positive
     */
    public static Fraction parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("ni entier, ni fraction exacte a/b : " + text);
        }
        var below = match.group(2) == null ? "1" : match.group(2);
        return new Fraction(new BigInteger(match.group(1)), new BigInteger(below));
    }

    /** This fraction of a whole of {@code size}. */
    Fraction over(int size) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(size)));
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE)
                ? numerator.toString()
                : numerator + "/" + denominator;
    }
}
