package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

/**
 * A service's program, taken out of its one archive: it starts faster so, and its classes can be
 * mapped from an archive of their own.
 *
 * @param jar to be started
 */
record Unpacked(Path jar) {

    private static final Map<Path, Unpacked> DONE = new ConcurrentHashMap<>();

    /**
     * Unpacks the program unless that was done before.
     *
     * @throws CannotStart if it cannot be unpacked
     */
    static Unpacked of(Path packed) {
        return DONE.computeIfAbsent(packed, Unpacked::unpack);
    }

    /** The classes of one process; the file is not there before its first end. */
    Path archive(String name) {
        return jar.resolveSibling(name + ".jsa");
    }

    private static Unpacked unpack(Path packed) {
        Path folder = packed.resolveSibling("unpacked");
        try {
            Path stamp = folder.resolve("stamp");
            String print = "" + fingerprint(packed);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(print)) {
                Folders.delete(folder);
                extract(packed, folder);
                Files.writeString(stamp, print);
            }
            return new Unpacked(folder.resolve(packed.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what is in it: times say nothing, the build writes the same ones always. */
    private static long fingerprint(Path packed) throws IOException {
        try (var zip = new ZipFile(packed.toFile())) {
            return zip.stream()
                    .mapToLong(entry -> 31L * entry.getName().hashCode() + entry.getCrc())
                    .reduce(17, (sum, next) -> 1_000_003 * sum + next);
        } catch (IOException e) {
            throw new CannotStart(packed + " is not a program: build it again");
        }
    }

    private static void extract(Path packed, Path folder) throws IOException {
        var process =
                new ProcessBuilder(
                                Java.PROGRAM.toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                packed.toString(),
                                "extract",
                                "--destination",
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart(packed + " cannot be unpacked: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
