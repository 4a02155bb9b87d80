package fr.amphi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that people open in a spreadsheet. */
class SheetsTest {

    @Test
    void csvIsQuotedWhereItMust() {
        assertThat(csv("a,b", "say \"x\"", "two\nlines", 7, null))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",7,");
    }

    @Test
    void noTextRunsAsAFormula() {
        assertThat(csv("=1+1", "@SUM(A1)", "-cmd", "+cmd|' /C calc'!A0", "\tx"))
                .isEqualTo("'=1+1,'@SUM(A1),'-cmd,'+cmd|' /C calc'!A0,'\tx");
    }

    @Test
    void figuresStayAsTheyAre() {
        assertThat(csv(-3, "-3", "+33 6 12 34 56 78", "1/3"))
                .isEqualTo("-3,-3,+33 6 12 34 56 78,1/3");
    }

    @Test
    void programsGetEveryValueExactly() {
        String exact =
                new String(
                        Sheets.exactCsv(List.of("id"), List.of(List.of("=x"))),
                        StandardCharsets.UTF_8);
        assertThat(exact).isEqualTo("id\r\n=x\r\n");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<String> row = List.of("a;b", "c,d", "\"e\"", "é\nè", "=f");
        byte[] csv = Sheets.exactCsv(List.of("v", "w", "x", "y", "z"), List.of(row));
        Table table =
                Tables.read(
                        new ByteArrayInputStream(csv), Columns.required("v", "w", "x", "y", "z"));
        assertThat(List.of("v", "w", "x", "y", "z").stream().map(table.rows().getFirst()::get))
                .containsExactlyElementsOf(row);
    }

    private static String csv(@Nullable Object... cells) {
        String all =
                new String(
                        Sheets.csv(List.of("h"), List.of(Arrays.asList(cells))),
                        StandardCharsets.UTF_8);
        return all.substring("h\r\n".length(), all.length() - 2);
    }
}
