package fr.amphi.kit.table;

import java.util.List;

/**
 * A file that could be read.
 *
 * @param warnings French sentences, such as about columns that were ignored
 */
public record Table(List<Row> rows, List<String> warnings) {

    public Table {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }
}
