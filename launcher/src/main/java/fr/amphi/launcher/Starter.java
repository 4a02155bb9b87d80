package fr.amphi.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts one part as a process of its own and waits until it is ready. */
final class Starter {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "TMPDIR");

    private final Folders folders;
    private final Progress progress;

    Starter(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    void say(String line) {
        progress.line(line);
    }

    /**
     * Starts the process; its output is appended to its log.
     *
     * @param append whether to keep what an earlier process wrote
     */
    Running start(Part part, boolean append) {
        Path log = folders.log(part.name());
        var builder = new ProcessBuilder(apart(part.command().get()));
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(part.environment());
        builder.directory(folders.home().toFile());
        builder.redirectErrorStream(true);
        builder.redirectInput(Redirect.from(new File("/dev/null")));
        builder.redirectOutput(
                append ? Redirect.appendTo(log.toFile()) : Redirect.to(log.toFile()));
        try {
            Process process = builder.start();
            long at = process.info().startInstant().orElseGet(Instant::now).toEpochMilli();
            return new Running(part.name(), process.pid(), at, part.port(), log.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a session of its own, so that Ctrl-C reaches the launcher alone, which stops in order. */
    private static List<String> apart(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        var whole = new ArrayList<>(List.of(SETSID.toString()));
        whole.addAll(command);
        return whole;
    }

    /**
     * @throws CannotStart if the part ends or takes too long, with the end of its log
     */
    void awaitReady(Part part, Running running) throws InterruptedException {
        Instant begun = Instant.now();
        while (!part.ready().now()) {
            Duration waited = Duration.between(begun, Instant.now());
            if (!running.isAlive()) {
                Java.forget(part.command().get());
                throw failed(running, "ended before it was ready");
            }
            if (waited.compareTo(part.patience()) > 0) {
                throw failed(running, "was not ready after " + waited.toSeconds() + " s");
            }
            Thread.sleep(100);
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        progress.line(String.format(Locale.ROOT, "  %-22s ready in %5.1f s", part.name(), seconds));
    }

    private static CannotStart failed(Running part, String how) {
        return new CannotStart(
                part.name() + " " + how + "; the end of " + part.log() + ":\n" + end(part));
    }

    private static String end(Running part) {
        try {
            List<String> lines = Files.readAllLines(Path.of(part.log()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()))
                    .indent(4);
        } catch (IOException unreadable) {
            return "    (unreadable)";
        }
    }
}
