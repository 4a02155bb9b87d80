package fr.amphi.verifier;

import fr.amphi.proof.InvalidProof;
import fr.amphi.proof.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line: exit status 0 all conforms, 1 something diverges, 2 the call is wrong. */
public final class Verify {

    private Verify() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /**
     * Checks what the arguments name and prints reports.
     *
     * @return exit status
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        Arguments call = Arguments.parse(arguments);
        if (call == null) {
            err.print(Arguments.USAGE);
            return 2;
        }
        List<VerifierKey> pinned;
        try {
            pinned = call.key() == null ? List.of() : Keys.read(call.key());
        } catch (IOException | InvalidProof e) {
            err.println("clé illisible : " + e.getMessage());
            return 2;
        }
        try {
            boolean conforms = true;
            for (Report report : reports(call, pinned)) {
                out.print(report.text());
                conforms &= report.conforms();
            }
            return conforms ? 0 : 1;
        } catch (NoSuchFileException e) {
            err.println("fichier introuvable : " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("fichier illisible : " + e);
            return 2;
        }
    }

    private static List<Report> reports(Arguments call, List<VerifierKey> pinned)
            throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Path bundle : call.bundles()) {
            reports.add(BundleVerifier.verify(bundle, pinned));
        }
        if (call.receipt() != null) {
            Path bundle = call.bundles().isEmpty() ? null : call.bundles().getFirst();
            reports.add(ReceiptVerifier.verify(call.receipt(), pinned, bundle));
        }
        return reports;
    }
}
