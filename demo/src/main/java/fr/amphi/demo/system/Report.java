package fr.amphi.demo.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lines for whoever reads the log. */
public final class Report {

    private Report() {}

    public static void line(String text) {
        System.out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text);
    }
}
