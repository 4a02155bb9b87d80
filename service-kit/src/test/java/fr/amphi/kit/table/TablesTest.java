package fr.amphi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.kit.problem.Fault;
import fr.amphi.kit.problem.FaultyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and spreadsheets make them. */
class TablesTest {

    private static final Columns COLUMNS =
            Columns.required("intern_id", "rank").optional("family_name", "specialty", "email");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intern_id,rank,family_name\ni1,1/3,\"Dupont, Élise\"\ni2,2,\n",
                "\uFEFFintern_id;rank;family_name\r\ni1;1/3;Dupont, Élise\r\ni2;2;\r\n",
                "NOM;Rang;intern_id\nDupont, Élise;1/3;i1\n;2;i2",
                "\"nom\" ; \"RANG\" ;intern-id\n Dupont, Élise ; 1/3 ; i1 \n; 2 ;i2\n\n\n",
            })
    void formsOfTheSameFile(String csv) {
        Table table = read(csv.replace("\" ; \"", "\";\"").replace("\" ;", "\";"));
        assertThat(table.warnings()).isEmpty();
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 3);
        assertThat(table.rows())
                .extracting(Row::values)
                .containsExactly(
                        Map.of("intern_id", "i1", "rank", "1/3", "family_name", "Dupont, Élise"),
                        Map.of("intern_id", "i2", "rank", "2"));
    }

    @Test
    void unknownColumnsAreIgnoredWithAWarning() {
        Table table = read("intern_id,rank,shoe size\na,1,42\n");
        assertThat(table.warnings()).hasSize(1).first().asString().contains("shoe size");
        assertThat(table.rows().getFirst().values()).doesNotContainValue("42");
    }

    @Test
    void linesAreCountedAsInAnEditor() {
        Table table = read("intern_id,rank,family_name\na,1,\"two\nlines\"\n\nb,2,x\n");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 5);
        assertThat(table.rows().getFirst().get("family_name")).isEqualTo("two\nlines");
    }

    @Test
    void everyFaultIsListed() {
        Table table = read("intern_id,rang,family_name\na,1,x\nb,x,y\n,3,z\nc,0,t\n");
        Faults faults = new Faults();
        for (Row row : table.rows()) {
            row.required("intern_id", faults);
            row.requiredInteger("rank", 1, 10, faults);
        }
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOfSatisfying(
                        FaultyFile.class,
                        file -> {
                            assertThat(file.faults())
                                    .extracting(Fault::line)
                                    .containsExactly(3, 4, 5);
                            assertThat(file.faults().getFirst().column()).isEqualTo("rang");
                            assertThat(file.faults().getFirst().value()).isEqualTo("x");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "intern_id\na\n",
                "intern_id,rank,rank\na,1,2\n",
                "intern_id,rank,rang\na,1,2\n",
                "intern_id,rank\na,1,2\n",
                "intern_id,rank\na\n",
                "intern_id,rank\n\"a,1\n",
                "intern_id,rank\n\"a\"b,1\n",
                "intern_id,rank\na,\u0000\n",
                "PK\u0003\u0004 but no zip",
                "<html>intern_id,rank</html>",
            })
    void brokenFilesAreRefusedWhole(String text) {
        assertFaulty(text.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void otherEncodingsAndFormatsAreNamed() {
        byte[] latin = "intern_id,rank,nom\na,1,Élise\n".getBytes(StandardCharsets.ISO_8859_1);
        assertFaulty(latin, "UTF-8");
        assertFaulty(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "xlsx");
        assertFaulty(new byte[20 * 1024 * 1024 + 1], "20 Mo");
        String rows = "intern_id,rank\n" + "a,1\n".repeat(200_001);
        assertFaulty(rows.getBytes(StandardCharsets.UTF_8), "200000");
    }

    @Test
    void workbooksAreReadLikeCsv() {
        byte[] book =
                Sheets.xlsx(
                        "Internes",
                        List.of("intern_id", "Rang", "Nom", "autre"),
                        List.of(
                                Arrays.asList("007", 1234567, "Élise", LocalDate.of(2027, 5, 2)),
                                Arrays.asList("a", "1/3", null, null)));
        Table table = Tables.read(new ByteArrayInputStream(book), COLUMNS);
        assertThat(table.rows())
                .extracting(Row::values)
                .containsExactly(
                        Map.of("intern_id", "007", "rank", "1234567", "family_name", "Élise"),
                        Map.of("intern_id", "a", "rank", "1/3"));
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 3);
        assertThat(table.warnings()).hasSize(1);
    }

    @Test
    void datesInWorkbooksAreIso() {
        byte[] book =
                Sheets.xlsx(
                        "s",
                        List.of("intern_id", "rank"),
                        List.of(List.of(LocalDate.of(2027, 5, 2), 2.5)));
        Row row = Tables.read(new ByteArrayInputStream(book), COLUMNS).rows().getFirst();
        assertThat(row.get("intern_id")).isEqualTo("2027-05-02");
        assertThat(row.get("rank")).isEqualTo("2.5");
    }

    @Test
    void workbooksMadeToHurtAreRefused() throws IOException {
        byte[] book = Sheets.xlsx("s", List.of("intern_id", "rank"), List.of(List.of("a", 1)));
        String sheet = "xl/worksheets/sheet1.xml";
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        assertFaulty(replaced(book, sheet, bomb.getBytes(StandardCharsets.UTF_8)), "illisible");
        assertFaulty(replaced(book, sheet, new byte[50_000_000]), "illisible");
        assertFaulty(replaced(book, "xl/workbook.xml", "<no".getBytes(StandardCharsets.UTF_8)), "");
        assertFaulty(Arrays.copyOf(book, book.length / 2), "illisible");
    }

    private static byte[] replaced(byte[] zip, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static Table read(String csv) {
        return Tables.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), COLUMNS);
    }

    private static void assertFaulty(byte[] bytes, String why) {
        assertThatThrownBy(() -> Tables.read(new ByteArrayInputStream(bytes), COLUMNS))
                .isInstanceOfSatisfying(
                        FaultyFile.class,
                        file -> {
                            assertThat(file.faults()).isNotEmpty();
                            assertThat(file.faults().getFirst().why()).contains(why);
                        });
    }
}
