package fr.amphi.eventlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A file system of a few megabytes in memory, mounted where only a process of its own and those it
 * lets in see it; it goes with them.
 */
final class SmallDisk implements AutoCloseable {

    private static final String SCRIPT =
            """
            mount -t tmpfs -o size="$1"m tmpfs "$0" && echo mounted || exit
            while read -r megabytes; do mount -o remount,size="$megabytes"m "$0" && echo larger; done
            """;

    private final Process holder;
    private final BufferedReader said;
    private final Path folder;

    private SmallDisk(Process holder, Path folder) {
        this.holder = holder;
        this.said = holder.inputReader();
        this.folder = folder;
    }

    /** Empty where this machine does not let us mount one. */
    static Optional<SmallDisk> of(Path folder, int megabytes) {
        try {
            Process holder =
                    new ProcessBuilder(
                                    "unshare",
                                    "--user",
                                    "--map-root-user",
                                    "--mount",
                                    "sh",
                                    "-c",
                                    SCRIPT,
                                    folder.toString(),
                                    "" + megabytes)
                            .redirectError(Redirect.DISCARD)
                            .start();
            SmallDisk disk = new SmallDisk(holder, folder);
            if ("mounted".equals(disk.said.readLine())) {
                return Optional.of(disk);
            }
            disk.close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such command
        }
    }

    /** Where those see it that run {@link #within} it. */
    Path folder() {
        return folder;
    }

    /** The command that runs another one where the disk is seen. */
    List<String> within() {
        return List.of(
                "nsenter",
                "--target",
                "" + holder.pid(),
                "--user",
                "--mount",
                "--preserve-credentials");
    }

    private Path fromOutside() {
        return Path.of("/proc/" + holder.pid() + "/root" + folder);
    }

    private long usable() {
        try {
            return Files.getFileStore(fromOutside()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes room until only so much is left. */
    void fill(long left) {
        try (var out =
                Files.newOutputStream(
                        fromOutside().resolve("other"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            byte[] page = new byte[4096];
            while (usable() > left) {
                out.write(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void grow(int megabytes) {
        try {
            holder.outputWriter().append("" + megabytes).append('\n').flush();
            if (!"larger".equals(said.readLine())) {
                throw new IllegalStateException("not larger");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
