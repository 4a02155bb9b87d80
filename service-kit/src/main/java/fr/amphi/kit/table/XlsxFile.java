package fr.amphi.kit.table;

import fr.amphi.kit.problem.FaultyFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a workbook as a stream, numbers as they are and not as they look. */
final class XlsxFile {

    private static final int MOST_COLUMNS = 200;

    static {
        ZipSecureFile.setMaxEntrySize(300L * 1024 * 1024);
        ZipSecureFile.setMaxFileCount(2_000);
    }

    private XlsxFile() {}

    static Table read(byte[] bytes, Columns columns) {
        TableBuilder table = new TableBuilder(columns, false);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(file);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            new ReadOnlySharedStringsTable(file),
                            new Rows(table),
                            new Plain(),
                            false));
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
        } catch (FaultyFile faulty) {
            throw faulty;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException unreadable) {
            // POI throws all kinds at files that were made to hurt
            throw table.stopped(1, "Ce fichier XLSX est illisible ou démesuré.");
        }
        return table.build();
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final TableBuilder table;
        private List<String> cells = new ArrayList<>();

        Rows(TableBuilder table) {
            this.table = table;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment note) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            table.row(row + 1, cells);
        }
    }

    /** A number without rounding or grouping, a date as ISO 8601, whatever the cell's format. */
    private static final class Plain extends DataFormatter {

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, String format, boolean use1904) {
            return DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString()
                    : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }
}
