package fr.amphi.amphitheatre;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An exact rank: an integer, or a fraction of a cohort. */
record Rank(BigInteger above, BigInteger below) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:/([1-9]\\d{0,17}))?");

    /** Null when the text is neither an integer nor a fraction {@code a/b}. */
    static @Nullable Rank of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        String below = form.group(2);
        return new Rank(new BigInteger(form.group(1)), new BigInteger(below == null ? "1" : below));
    }

    boolean isAtLeast(@Nullable Rank other) {
        return other != null && difference(other) >= 0;
    }

    boolean isAtMost(@Nullable Rank other) {
        return other != null && difference(other) <= 0;
    }

    private int difference(Rank other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
