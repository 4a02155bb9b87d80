package fr.amphi.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code verify} was called with.
 *
 * @param key file of trusted public keys
 * @param receipt folder or archive
 * @param bundles archives or folders; with a receipt, at most one
 */
record Arguments(@Nullable Path key, @Nullable Path receipt, List<Path> bundles) {

    static final String USAGE =
            """
            usage : verify [--key FICHIER] DOSSIER...
                    verify [--key FICHIER] --receipt FICHIER [--bundle FICHIER]
            """;

    /** Reads the command line; null when it is not a call of this command. */
    static @Nullable Arguments parse(String... arguments) {
        Path key = null;
        Path receipt = null;
        List<Path> bundles = new ArrayList<>();
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (!word.startsWith("--")) {
                bundles.add(Path.of(word));
            } else if (!words.hasNext()) {
                return null;
            } else if (word.equals("--key") && key == null) {
                key = Path.of(words.next());
            } else if (word.equals("--receipt") && receipt == null) {
                receipt = Path.of(words.next());
            } else if (word.equals("--bundle")) {
                bundles.add(Path.of(words.next()));
            } else {
                return null;
            }
        }
        boolean called = receipt == null ? !bundles.isEmpty() : bundles.size() <= 1;
        return called ? new Arguments(key, receipt, List.copyOf(bundles)) : null;
    }
}
