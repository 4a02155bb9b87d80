package fr.amphi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes lines of CSV apart. */
public final class Lines {

    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(?:,|$)");

    private Lines() {}

    public static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line + ",");
        while (matcher.find() && matcher.start() < line.length() + 1) {
            String quoted = matcher.group(1);
            cells.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
        }
        return cells;
    }
}
