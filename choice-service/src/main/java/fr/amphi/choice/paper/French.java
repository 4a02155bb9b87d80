package fr.amphi.choice.paper;

import fr.amphi.contracts.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Turns of phrase of documents. */
public final class French {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH' h 'mm", Locale.FRENCH);

    private French() {}

    /** {@code 1er novembre 2027}. */
    public static String day(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + " " + MONTH.format(day);
    }

    /** The day it was in Paris. */
    public static String day(Instant at) {
        return day(LocalDate.ofInstant(at, PARIS));
    }

    /** {@code 24 mars 2027 à 14 h 20}, in Paris. */
    public static String moment(Instant at) {
        return day(at) + " à " + MOMENT.format(at.atZone(PARIS));
    }

    public static String count(long count, String one, String many) {
        return count + " " + (count < 2 ? one : many);
    }

    /** {@code 1er}, {@code 217e}. */
    public static String ordinal(int position) {
        return position == 1 ? "1er" : position + "e";
    }

    /** {@code le 3e, le 5e et le 8e}; the first of them and how many more when there are many. */
    public static String ordinals(List<Integer> positions, int most) {
        List<String> all = positions.stream().limit(most).map(p -> "le " + ordinal(p)).toList();
        int more = positions.size() - all.size();
        if (more > 0) {
            return String.join(", ", all) + " et " + count(more, "autre", "autres");
        }
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " et " + all.getLast();
    }

    /** {@code phase d'approfondissement}. */
    public static String phase(Phase phase) {
        return switch (phase) {
            case SOCLE -> "phase socle";
            case APPROFONDISSEMENT -> "phase d'approfondissement";
            case CONSOLIDATION -> "phase de consolidation";
        };
    }
}
