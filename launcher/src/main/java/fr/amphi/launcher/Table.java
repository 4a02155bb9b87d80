package fr.amphi.launcher;

import java.util.List;
import java.util.stream.Collectors;

/** Columns of text, aligned for people. */
final class Table {

    private Table() {}

    static String of(List<List<String>> rows) {
        return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width = rows.stream().mapToInt(other -> other.get(at).length()).max().orElse(0);
            String cell = row.get(column);
            line.append("  ").append(cell).append(" ".repeat(width - cell.length()));
        }
        return line.toString().stripTrailing();
    }
}
