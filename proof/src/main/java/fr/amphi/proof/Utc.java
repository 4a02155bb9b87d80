package fr.amphi.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Times as they are written, one in every event: the usual layout is read digit by digit. */
public final class Utc {

    /** With milliseconds and without; the digits stand where the zeroes do. */
    private static final String MILLIS = "0000-00-00T00:00:00.000Z";

    private static final String SECONDS = "0000-00-00T00:00:00Z";

    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Utc() {}

    /**
     * Reads what {@link Instant#parse} reads, some ten times as fast where it has whole
     * milliseconds.
     *
     * @throws DateTimeException when it is no instant
     */
    public static Instant parse(String text) {
        boolean millis = has(MILLIS, text);
        if (!millis && !has(SECONDS, text)) {
            return Instant.parse(text);
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day =
                LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                        .toEpochDay();
        return Instant.ofEpochSecond(
                day * 24 * HOUR + hour * HOUR + minute * MINUTE + second,
                millis ? digits(text, 20, 23) * NANOS_PER_MILLI : 0);
    }

    private static boolean has(String layout, String text) {
        if (text.length() != layout.length()) {
            return false;
        }
        for (int i = 0; i < layout.length(); i++) {
            char due = layout.charAt(i);
            char c = text.charAt(i);
            if (due == '0' ? c < '0' || c > '9' : c != due) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
