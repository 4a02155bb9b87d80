package fr.amphi.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.amphi.proof.CanonicalZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code docs/verify-by-hand.md} do what it says, with none of our code. */
class VerifyByHandTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void theCommandsConfirmAnHonestBundle() throws Exception {
        Process hand = run(Session.eventful().bundle());
        String said = new String(hand.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hand.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("log.jsonl: OK", "results.csv: OK", "tree: OK", "opening of event 14: OK")
                .contains("fingerprint " + Session.KEY.verifierKey().fingerprint())
                .containsPattern(
                        "(?s)Signature Verified Successfully.*Signature Verified Successfully");
    }

    @Test
    void theCommandsFindAChange() throws Exception {
        byte[] bundle = Session.eventful().bundle();
        var files = CanonicalZip.read(bundle).files();
        byte[] log = Objects.requireNonNull(files.get(Bundle.LOG));
        log[log.length / 2] ^= 1;
        Process hand = run(CanonicalZip.write(files));
        String said = new String(hand.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(hand.waitFor()).as(said).isNotZero();
        assertThat(said).contains("log.jsonl: FAILED");
    }

    private Process run(byte[] bundle) throws IOException, InterruptedException {
        for (var file : CanonicalZip.read(bundle).files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (String tool : List.of("openssl", "jq", "xxd", "python3", "sha256sum")) {
            assumeTrue(
                    new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0,
                    tool + " is not on this machine");
        }
        String script =
                BLOCK.matcher(Files.readString(Path.of("../docs/verify-by-hand.md")))
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .collect(Collectors.joining("\n", "set -euo pipefail\n", "rm -r $tmp\n"));
        return new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
