package fr.amphi.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes files for people: CSV that no spreadsheet runs as a formula, and XLSX. */
public final class Sheets {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n].*");
    private static final Pattern FIGURES = Pattern.compile("[+-]?[0-9][0-9 .,]*");
    private static final int LONGEST_CELL = 32_767;

    private Sheets() {}

    /**
     * For spreadsheets: a text that would run as a formula gets an apostrophe in front.
     *
     * @param rows numbers, dates and texts; null is an empty cell
     * @return UTF-8, comma-separated, RFC 4180
     */
    public static byte[] csv(
            List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        return csv(headers, rows, true);
    }

    /** For programs: every value as it is. */
    public static byte[] exactCsv(
            List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        return csv(headers, rows, false);
    }

    private static byte[] csv(
            List<String> headers,
            List<? extends List<? extends @Nullable Object>> rows,
            boolean safe) {
        StringBuilder out = new StringBuilder(line(headers, safe));
        rows.forEach(row -> out.append(line(row, safe)));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<? extends @Nullable Object> cells, boolean safe) {
        return cells.stream()
                .map(cell -> quoted(text(cell, safe)))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String text(@Nullable Object value, boolean safe) {
        String text = value == null ? "" : value.toString();
        return safe
                        && value instanceof CharSequence
                        && FORMULA.matcher(text).matches()
                        && !FIGURES.matcher(text).matches()
                ? "'" + text
                : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** A workbook of one sheet: headers bold and frozen, filter on. */
    public static byte[] xlsx(
            String sheet,
            List<String> headers,
            List<? extends List<? extends @Nullable Object>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet page = book.createSheet(WorkbookUtil.createSafeSheetName(sheet));
            Row top = page.createRow(0);
            CellStyle bold = bold(book);
            CellStyle day = day(book);
            for (int column = 0; column < headers.size(); column++) {
                Cell cell = top.createCell(column);
                cell.setCellValue(headers.get(column));
                cell.setCellStyle(bold);
                page.setColumnWidth(column, 256 * Math.clamp(headers.get(column).length(), 14, 40));
            }
            for (int line = 0; line < rows.size(); line++) {
                Row row = page.createRow(line + 1);
                List<? extends @Nullable Object> cells = rows.get(line);
                for (int column = 0; column < cells.size(); column++) {
                    fill(row.createCell(column), cells.get(column), day);
                }
            }
            page.createFreezePane(0, 1);
            if (!headers.isEmpty()) {
                page.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, headers.size() - 1));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Cell cell, @Nullable Object value, CellStyle day) {
        switch (value) {
            case null -> cell.setBlank();
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            default -> {
                String text = value.toString();
                cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_CELL)));
            }
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static CellStyle day(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        return style;
    }
}
