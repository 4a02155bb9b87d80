package fr.amphi.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./amphi choose} and {@code ./amphi verify}, on real and on made lists. */
@Order(3)
class ChooseTest {

    private static final Path DATA = TheSystem.root().resolve("../shared/data").normalize();

    @TempDir Path out;

    private Command.Result choose(Path folder, Path to) throws Exception {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "choose",
                                "--interns",
                                folder.resolve("interns.csv").toString(),
                                "--posts",
                                folder.resolve("posts.csv").toString(),
                                "--out",
                                to.toString()));
        if (Files.exists(folder.resolve("wishes.csv"))) {
            arguments.addAll(List.of("--wishes", folder.resolve("wishes.csv").toString()));
        }
        return Command.amphi(arguments.toArray(String[]::new));
    }

    /** {@code position,intern_id,post_id} of each row, prefixed by the amphitheatre. */
    private static List<String> outcome(Path assignments) throws Exception {
        return Files.readAllLines(assignments, UTF_8).stream()
                .map(line -> line.split(",", -1))
                .map(c -> c[0] + "," + c[1] + "," + c[2] + "," + c[3])
                .toList();
    }

    @Test
    void theNationalChoiceOf2011ComesOutAsItDidAndItsBundleHoldsUnderAttack() throws Exception {
        Path real = DATA.resolve("national-choice/2011");
        assumeTrue(Files.isDirectory(real), "the real lists are not beside the repository");
        Command.Result run = choose(real, out);
        assertThat(run.status()).as(run.output()).isZero();
        List<String> expected = Files.readAllLines(real.resolve("expected.csv"), UTF_8);
        List<String> rows =
                outcome(out.resolve("assignments.csv")).stream()
                        .map(row -> row.substring(row.indexOf(',') + 1))
                        .toList();
        assertThat(rows).isEqualTo(expected);
        Path again = Files.createDirectory(out.resolve("again"));
        assertThat(choose(real, again).status()).isZero();
        assertThat(outcome(again.resolve("assignments.csv")))
                .isEqualTo(outcome(out.resolve("assignments.csv")));
        Path bundle = onlyBundle();
        Command.Result verified = Command.amphi("verify", bundle.toString());
        assertThat(verified.status()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("6941");
        attack(bundle);
        receipts(bundle);
    }

    private Path onlyBundle() throws Exception {
        try (Stream<Path> files = Files.list(out.resolve("bundles"))) {
            return files.toList().getFirst();
        }
    }

    private void attack(Path bundle) throws Exception {
        byte[] original = Files.readAllBytes(bundle);
        Random random = new Random(7);
        Path altered = out.resolve("altered.zip");
        for (int i = 0; i < 5; i++) {
            byte[] bytes = original.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(altered, bytes);
            Command.Result result = Command.amphi("verify", altered.toString());
            assertThat(result.status()).as("byte " + at + ": " + result.output()).isEqualTo(1);
        }
    }

    private void receipts(Path bundle) throws Exception {
        List<Path> all;
        try (Stream<Path> files = Files.walk(out.resolve("receipts"))) {
            all =
                    files.filter(f ->
                                    f.toString().endsWith(".tlog-proof")
                                            || f.toString().endsWith(".zip"))
                            .sorted()
                            .toList();
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(6_900);
        Random random = new Random(11);
        for (int i = 0; i < 3; i++) {
            Path one = all.get(random.nextInt(all.size()));
            Path receipt =
                    one.toString().endsWith(".zip") ? one : one.resolveSibling(".").normalize();
            assertThat(Command.amphi("verify", "--receipt", receipt.toString()).status()).isZero();
            Command.Result against =
                    Command.amphi(
                            "verify",
                            "--receipt",
                            receipt.toString(),
                            "--bundle",
                            bundle.toString());
            assertThat(against.status()).as(against.output()).isZero();
        }
    }

    @Test
    void manyPoolsTiesGuestsEmptyListsAndTooFewPlaces() throws Exception {
        Path lists = Files.createDirectory(out.resolve("lists"));
        Files.writeString(
                lists.resolve("interns.csv"),
                """
                rang;DES;phase;subdivision;ancienneté;intern_id;origin_specialty
                10;DSM24;SOCLE;LYON;2;a;
                4;DSM24;SOCLE;LYON;1;b;
                9;DSM24;SOCLE;LYON;2;c;
                1/2;DSM24;SOCLE;LYON;2;guest;DSM33
                2;DSM24;SOCLE;LYON;1;d;
                1;DSM33;SOCLE;LYON;3;e;
                2;DSM33;SOCLE;LYON;3;f;
                1;DSM24;SOCLE;GRENOBLE;1;g;
                """);
        Files.writeString(
                lists.resolve("posts.csv"),
                """
                poste;DES;phase;subdivision;établissement;service;places
                both;DSM24|DSM33;SOCLE;LYON;CH;Urgences;1
                one;DSM24;SOCLE;LYON;CH;Gériatrie;2
                psy;DSM33;SOCLE;LYON;CH;Psychiatrie;1
                far;DSM24;SOCLE;GRENOBLE;CHU;Médecine;3
                """);
        Files.writeString(
                lists.resolve("wishes.csv"),
                """
                intern_id,order,post_id
                a,1,one
                b,1,both
                b,2,one
                c,2,one
                c,1,both
                guest,1,both
                guest,2,one
                e,1,both
                e,2,psy
                f,1,psy
                g,1,far
                """);
        Command.Result run = choose(lists, out);
        assertThat(run.status()).as(run.output()).isZero();
        // Seniority, then guests after their equals, then rank; d gave no list; e finds "both"
        // taken.
        assertThat(outcome(out.resolve("assignments.csv")))
                .containsExactly(
                        "amphitheatre,position,intern_id,post_id",
                        "GRENOBLE.DSM24.SOCLE,1,g,far",
                        "LYON.DSM24.SOCLE,1,c,both",
                        "LYON.DSM24.SOCLE,2,a,one",
                        "LYON.DSM24.SOCLE,3,guest,one",
                        "LYON.DSM24.SOCLE,4,d,",
                        "LYON.DSM24.SOCLE,5,b,",
                        "LYON.DSM33.SOCLE,1,e,psy",
                        "LYON.DSM33.SOCLE,2,f,");
    }

    @Test
    void aFaultyFileIsRefusedWholeWithEveryFaultyLine() throws Exception {
        Path lists = Files.createDirectory(out.resolve("lists"));
        Files.writeString(
                lists.resolve("interns.csv"),
                """
                intern_id,specialty,phase,subdivision,seniority,rank
                a,DSM24,SOCLE,LYON,two,1
                b,DSM24,SOCLE,LYON,2,1/0
                c,DSM24,LATER,LYON,2,3
                """);
        Files.writeString(
                lists.resolve("posts.csv"),
                "post_id,specialty,phase,subdivision,establishment,unit,places\nP,DSM24,SOCLE,LYON,CH,U,1\n");
        Command.Result run = choose(lists, out);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("two").contains("1/0").contains("LATER");
        assertThat(out.resolve("assignments.csv")).doesNotExist();
    }

    @Test
    void aWrongCallIsToldSo() throws Exception {
        assertThat(Command.amphi("choose", "--interns", "x").status()).isEqualTo(2);
        assertThat(Command.amphi("nonsense").status()).isEqualTo(2);
    }
}
