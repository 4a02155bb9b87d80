package fr.amphi.kit.table;

import fr.amphi.kit.problem.FaultyFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes raw rows one after another, of whatever file, and makes a table or says what is wrong. */
final class TableBuilder {

    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_CELL = 10_000;

    private final Columns columns;
    private final boolean sameWidth;
    private final Faults faults = new Faults();
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Headers headers;
    private int width;

    /**
     * @param sameWidth true where every row has as many cells as the first (CSV)
     */
    TableBuilder(Columns columns, boolean sameWidth) {
        this.columns = columns;
        this.sameWidth = sameWidth;
    }

    void row(int line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        Headers known = headers;
        if (known == null) {
            width = cells.size();
            headers = Headers.read(cells, line, columns, faults);
            faults.throwIfAny();
            return;
        }
        if (rows.size() == MOST_ROWS) {
            broken(line, "Le fichier dépasse " + MOST_ROWS + " lignes.");
        }
        check(line, cells);
        rows.add(new Row(line, known.values(cells), known.inFile()));
    }

    private void check(int line, List<String> cells) {
        int used = sameWidth ? cells.size() : lastFilled(cells);
        if (used > width || (sameWidth && used < width)) {
            faults.add(
                    line,
                    "",
                    String.valueOf(used),
                    "Cette ligne a " + used + " valeurs pour " + width + " colonnes.");
        }
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL || cell.chars().anyMatch(TableBuilder::invisible)) {
                faults.add(
                        line,
                        "",
                        cell.substring(0, Math.min(40, cell.length())),
                        "Cette valeur est trop longue ou contient des caractères invisibles.");
            }
        }
    }

    private static boolean invisible(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }

    private static int lastFilled(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** Gives up at a line that makes the rest unreadable, with all that was found before. */
    FaultyFile stopped(int line, String why) {
        faults.add(line, "", "", why);
        return new FaultyFile(faults.list());
    }

    private void broken(int line, String why) {
        throw stopped(line, why);
    }

    Table build() {
        Headers known = headers;
        if (known == null) {
            throw stopped(1, "Le fichier est vide : une ligne d'en-têtes est attendue.");
        }
        faults.throwIfAny();
        return new Table(rows, known.warnings());
    }
}
