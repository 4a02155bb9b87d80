package fr.amphi.kit.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes files for people: CSV that no spreadsheet runs as a formula, and XLSX. */
public final class Sheets {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {}

    /**
     * @param rows numbers, dates and texts; null is an empty cell
     * @return UTF-8, comma-separated, RFC 4180
     */
    public static byte[] csv(
            List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        throw new UnsupportedOperationException();
    }

    /** A workbook of one sheet: headers bold and frozen, filter on. */
    public static byte[] xlsx(
            String sheet,
            List<String> headers,
            List<? extends List<? extends @Nullable Object>> rows) {
        throw new UnsupportedOperationException();
    }
}
