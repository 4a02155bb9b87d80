package fr.amphi.kit.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV as RFC 4180 says, UTF-8, the separator found in the header row. */
final class CsvFile {

    private CsvFile() {}

    static Table read(byte[] bytes, Columns columns) {
        TableBuilder table = new TableBuilder(columns, true);
        String text = text(bytes, table);
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(text))
                        .setIgnoreEmptyLines(false)
                        .get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                table.row(line, cells);
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw table.stopped(line, "Guillemets mal placés : cette ligne est illisible.");
        }
        return table.build();
    }

    private static String text(byte[] bytes, TableBuilder table) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw table.stopped(1, "Ce n'est pas de l'UTF-8 : enregistrez en « CSV UTF-8 ».");
        }
    }

    private static char separator(String text) {
        boolean quoted = false;
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
            if (c == '\n' && !quoted && commas + semicolons > 0) {
                break;
            }
        }
        return semicolons > commas ? ';' : ',';
    }
}
