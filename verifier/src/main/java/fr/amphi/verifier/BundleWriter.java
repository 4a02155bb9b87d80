package fr.amphi.verifier;

import fr.amphi.amphitheatre.Amphitheatre;
import fr.amphi.amphitheatre.Event;
import fr.amphi.amphitheatre.State;
import fr.amphi.proof.CanonicalZip;
import fr.amphi.proof.Checkpoint;
import fr.amphi.proof.Manifest;
import fr.amphi.proof.SigningKey;
import fr.amphi.proof.Utf8;
import fr.amphi.verifier.record.BundleOpening;
import fr.amphi.verifier.record.EventJson;
import fr.amphi.verifier.record.LogLine;
import fr.amphi.verifier.record.ResultsCsv;
import fr.amphi.verifier.record.RulesFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the bundle of an amphitheatre: same record, same bytes. */
public final class BundleWriter {

    private BundleWriter() {}

    /**
     * Writes the archive. Results are folded from the events; nothing is checked here, see {@link
     * BundleVerifier#verify(String, byte[], List)}.
     *
     * @param amphitheatre its id
     * @param leaves the exact stored bytes of its events, all of them, in order
     * @param openings those to publish, in any order; see {@link
     *     fr.amphi.verifier.record.NeededOpenings}
     * @param checkpoint signed head over exactly these leaves
     * @param key signs the manifest
     */
    public static byte[] write(
            String amphitheatre,
            List<byte[]> leaves,
            List<BundleOpening> openings,
            String checkpoint,
            RulesFile rules,
            SigningKey key) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Bundle.LOG, log(leaves));
        files.put(Bundle.OPENINGS, openings(openings));
        files.put(Bundle.CHECKPOINT, Utf8.encode(checkpoint));
        files.put(Bundle.RULES, rules.write());
        files.put(Bundle.RESULTS, Utf8.encode(ResultsCsv.write(fold(amphitheatre, leaves))));
        files.put(Bundle.README, readme());
        String origin = Checkpoint.parse(checkpoint).origin();
        files.put(Bundle.MANIFEST, Utf8.encode(Manifest.sign(key, origin, files)));
        return CanonicalZip.write(files);
    }

    private static State fold(String amphitheatre, List<byte[]> leaves) {
        State state = State.initial(amphitheatre);
        for (byte[] leaf : leaves) {
            LogLine line = LogLine.parse(leaf);
            Event event = EventJson.read(line.type(), Utf8.encode(line.data()), List.of());
            state = Amphitheatre.evolve(state, event);
        }
        return state;
    }

    private static byte[] log(List<byte[]> leaves) {
        var log = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            log.writeBytes(leaf);
            log.write('\n');
        }
        return log.toByteArray();
    }

    private static byte[] openings(List<BundleOpening> openings) {
        return Utf8.encode(
                openings.stream()
                        .sorted(
                                Comparator.comparingLong(BundleOpening::version)
                                        .thenComparing(BundleOpening::field))
                        .map(opening -> opening.line() + "\n")
                        .collect(Collectors.joining()));
    }

    private static byte[] readme() {
        try (InputStream in = BundleWriter.class.getResourceAsStream("bundle-readme.md")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
