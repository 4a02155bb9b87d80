package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.amphitheatre.EventTypes;
import fr.amphi.proof.CanonicalZip;
import fr.amphi.proof.Manifest;
import fr.amphi.proof.SigningKey;
import fr.amphi.proof.Utf8;
import fr.amphi.proof.VerifierKey;
import fr.amphi.verifier.Check.Status;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BundleVerifierTest {

    private static final List<VerifierKey> KEYS = List.of(Session.KEY.verifierKey());
    private static final Session EVENTFUL = Session.eventful();
    private static final byte[] BUNDLE = EVENTFUL.bundle();

    @Test
    void anHonestBundleConforms() {
        Report report = verify(BUNDLE);
        assertThat(report.checks()).extracting(Check::status).containsOnly(Status.HOLDS);
        assertThat(report.conforms()).isTrue();
        assertThat(report.summary())
                .isEqualTo(
                        "6 internes, 6 postes, %d événements : conforme"
                                .formatted(EVENTFUL.events.size()));
        assertThat(report.text()).contains("épinglée, amphi.example, SHA-256 ");
    }

    @Test
    void rulesOverSectorsThatAreNotPublishedWithTheRecordAreMissed() {
        Session ruled = Session.ruled();
        assertThat(verify(ruled.bundle()).conforms()).isTrue();
        byte[] unpublished =
                BundleWriter.write(
                        Session.ID,
                        ruled.leaves,
                        ruled.neededOpenings(),
                        ruled.checkpoint(),
                        EVENTFUL.rules(),
                        Session.KEY);
        assertThat(verify(unpublished).firstDivergence().orElseThrow().name())
                .isEqualTo("règles appliquées");
    }

    @Test
    void theSessionsHaveEveryKindOfEvent() {
        assertThat(
                        Stream.of(
                                        EVENTFUL,
                                        Session.ruled(),
                                        Session.corrected(),
                                        Session.sessions(),
                                        AgreedSessions.proxies(),
                                        AgreedSessions.supernumeraries(),
                                        AgreedSessions.exOfficio(),
                                        Session.shared())
                                .flatMap(session -> session.events.stream())
                                .map(EventTypes::nameOf)
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(EventTypes.table().keySet());
    }

    @Test
    void withoutAKeyTheFingerprintIsUnpinned() {
        String fingerprint = Session.KEY.verifierKey().fingerprint();
        Report report = BundleVerifier.verify("bundle.zip", BUNDLE, List.of());
        assertThat(report.conforms()).isTrue();
        assertThat(report.text()).contains("unpinned").contains(fingerprint);
    }

    @Test
    void aBundleSignedByAnotherKeyIsFoundWhereTheKeyIsPinned() {
        SigningKey other =
                SigningKey.fromSeed("amphi.example", HexFormat.of().parseHex("11".repeat(32)));
        Report report = BundleVerifier.verify("bundle.zip", BUNDLE, List.of(other.verifierKey()));
        assertThat(report.conforms()).isFalse();
        assertThat(report.firstDivergence().orElseThrow().name()).isEqualTo("clé");
    }

    @Property(tries = 400)
    void anyChangedByteIsFound(
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] damaged = BUNDLE.clone();
        damaged[place % damaged.length] ^= (byte) change;
        Report report = verify(damaged);
        assertThat(report.conforms()).isFalse();
        assertThat(report.firstDivergence().orElseThrow().detail()).isNotEmpty();
    }

    @Property(tries = 300)
    void anyChangedByteOfAnUnpackedFileIsFound(
            @ForAll @IntRange(min = 0, max = 6) int file,
            @ForAll @IntRange(min = 0, max = 1_000_000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        String name = Bundle.NAMES.get(file);
        SortedMap<String, byte[]> files = files();
        byte[] damaged = bytes(files, name).clone();
        damaged[place % damaged.length] ^= (byte) change;
        files.put(name, damaged);
        Report report = BundleVerifier.verify("folder", new Bundle(files, null), KEYS);
        assertThat(report.conforms()).isFalse();
        assertThat(report.text()).contains(name);
    }

    @Test
    void aCutArchiveIsFoundWhereverItIsCut() {
        for (int length = 0; length < BUNDLE.length; length += 97) {
            Report report = verify(Arrays.copyOf(BUNDLE, length));
            assertThat(report.conforms()).isFalse();
            assertThat(report.text()).doesNotContain("null");
        }
    }

    @Test
    void aRemovedLineIsNamed() {
        for (int removed = 0; removed < EVENTFUL.leaves.size() - 1; removed++) {
            int line = removed;
            Report report = verify(withLog(lines -> drop(lines, line)));
            assertThat(report.text())
                    .contains("manifeste : log.jsonl")
                    .contains(
                            "log.jsonl, ligne %d : version %d au lieu de %d"
                                    .formatted(line + 1, line + 2, line + 1));
        }
    }

    @Test
    void theTailOfTheLogCutOffIsNamed() {
        int size = EVENTFUL.leaves.size();
        Report report = verify(withLog(lines -> lines.subList(0, size - 3)));
        assertThat(report.text())
                .contains(
                        "log.jsonl a %d lignes, la tête signée en compte %d"
                                .formatted(size - 3, size));
    }

    @Test
    void swappedLinesAreNamed() {
        Report report =
                verify(
                        withLog(lines -> {
                            String tenth = lines.get(9);
                            lines.set(9, lines.get(10));
                            lines.set(10, tenth);
                            return lines;
                        }));
        assertThat(report.text()).contains("log.jsonl, ligne 10 : version 11 au lieu de 10");
    }

    @Test
    void aDamagedLineIsNamed() {
        Report report = verify(withLog(lines -> replace(lines, 20, "\"version\"", "\"wersion\"")));
        assertThat(report.text()).contains("log.jsonl, ligne 21 : ce n'est pas un événement");
    }

    @Test
    void anOpeningThatIsNotTheCommittedOneIsNamed() {
        SortedMap<String, byte[]> files = files();
        String openings = text(files, Bundle.OPENINGS);
        files.put(Bundle.OPENINGS, Utf8.encode(openings.replaceFirst("P1", "P4")));
        Report report = verify(resigned(files));
        assertThat(report.firstDivergence().orElseThrow().detail())
                .contains("openings.jsonl, ligne 1 : ce n'est pas ce à quoi");
    }

    @Test
    void aMissingOpeningIsNotCheckableAndNoDivergence() {
        SortedMap<String, byte[]> files = files();
        files.put(Bundle.OPENINGS, new byte[0]);
        Report report = verify(resigned(files));
        assertThat(report.conforms()).isTrue();
        assertThat(report.summary()).endsWith("conforme (1 contrôle non vérifiable)");
        assertThat(report.text()).contains("? premiers vœux possibles : log.jsonl, ligne ");
    }

    @Test
    void resultsThatTheLogDoesNotSayAreNamedEvenWhenSigned() {
        SortedMap<String, byte[]> files = files();
        String results = text(files, Bundle.RESULTS);
        files.put(Bundle.RESULTS, Utf8.encode(results.replace(",3,i3,P2,", ",3,i3,P1,")));
        Report report = verify(resigned(files));
        assertThat(report.firstDivergence().orElseThrow().detail())
                .isEqualTo("results.csv, ligne 4 : ce n'est pas ce que dit le journal");
    }

    @Test
    void rulesThatAreNotThoseOfTheAmphitheatreAreNamed() {
        SortedMap<String, byte[]> files = files();
        String rules = text(files, Bundle.RULES);
        files.put(Bundle.RULES, Utf8.encode(rules.replace("12 avril", "13 avril")));
        Report report = verify(resigned(files));
        assertThat(report.firstDivergence().orElseThrow().name()).isEqualTo("règles appliquées");
    }

    @Test
    void missingAndForeignFilesAreNamed() {
        SortedMap<String, byte[]> files = files();
        files.remove(Bundle.RESULTS);
        files.put("notes.txt", new byte[0]);
        Report report = verify(CanonicalZip.write(files));
        assertThat(report.firstDivergence().orElseThrow().detail())
                .isEqualTo("results.csv manque, notes.txt n'a rien à faire là");
    }

    @Test
    void anAmphitheatreStillRunningIsNoResult() {
        Session running = Session.scheduled(2, 1, 1);
        Report report = verify(running.bundle());
        assertThat(report.text()).contains("✗ rejeu : l'amphi n'est pas clos");
    }

    static Report verify(byte[] bundle) {
        return BundleVerifier.verify("bundle.zip", bundle, KEYS);
    }

    private static SortedMap<String, byte[]> files() {
        return CanonicalZip.read(BUNDLE).files();
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return Utf8.decode(bytes(files, name), name);
    }

    private static byte[] bytes(SortedMap<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private static byte[] withLog(UnaryOperator<List<String>> change) {
        SortedMap<String, byte[]> files = files();
        List<String> lines = text(files, Bundle.LOG).lines().collect(Collectors.toList());
        String log =
                change.apply(lines).stream().map(line -> line + "\n").collect(Collectors.joining());
        files.put(Bundle.LOG, Utf8.encode(log));
        return CanonicalZip.write(files);
    }

    /** What a dishonest operator could publish: the manifest is right, the contents are not. */
    static byte[] resigned(SortedMap<String, byte[]> files) {
        files.remove(Bundle.MANIFEST);
        String origin = "amphi.example/" + Session.ID;
        files.put(Bundle.MANIFEST, Utf8.encode(Manifest.sign(Session.KEY, origin, files)));
        return CanonicalZip.write(files);
    }

    private static List<String> drop(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> replace(List<String> lines, int index, String from, String to) {
        lines.set(index, lines.get(index).replace(from, to));
        return lines;
    }
}
