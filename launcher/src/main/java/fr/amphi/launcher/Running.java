package fr.amphi.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A started process of the system, as kept in {@code run.json}.
 *
 * @param startedAt milliseconds since 1970: tells it from a later process with the same number
 * @param port where it listens; 0 if nowhere
 */
public record Running(String name, long pid, long startedAt, int port, String log) {

    private static final long CLOCK_STEP_MILLIS = 5_000;

    /** The process, if it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info()
                                .startInstant()
                                .map(Instant::toEpochMilli)
                                .map(at -> Math.abs(at - startedAt) < CLOCK_STEP_MILLIS)
                                .orElse(true));
    }

    public boolean isAlive() {
        return process().isPresent();
    }

    /** Whether it was stopped by a signal and can be continued. */
    public boolean isPaused() {
        return status("State").startsWith("T");
    }

    /** Resident memory in megabytes; 0 where the system does not tell. */
    public long megabytes() {
        String rss = status("VmRSS").replaceAll("\\D", "");
        return rss.isEmpty() ? 0 : Long.parseLong(rss) / 1024;
    }

    private String status(String field) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .map(line -> line.substring(field.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }

    /** Sends a signal: {@code TERM}, {@code KILL}, {@code STOP}, {@code CONT}. */
    void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
