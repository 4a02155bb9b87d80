package fr.amphi.kit.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;

/** Reads CSV and XLSX files: what it is, is found from the bytes, never from the name. */
public final class Tables {

    private Tables() {}

    /**
     * @throws fr.amphi.kit.problem.FaultyFile when the file cannot be read or lacks a column
     */
    public static Table read(InputStream in, Columns columns) {
        throw new UnsupportedOperationException();
    }

    /**
     * The file of a request: its multipart part {@code file}, or its body.
     *
     * @throws fr.amphi.kit.problem.BadInput when there is none
     * @throws fr.amphi.kit.problem.FaultyFile when it cannot be read or lacks a column
     */
    public static Table read(HttpServletRequest request, Columns columns) {
        throw new UnsupportedOperationException();
    }
}
