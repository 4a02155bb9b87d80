package fr.amphi.eventlog;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of this class path in a Java machine of its own, which can be frozen, killed and
 * started again. It ends with this one.
 */
final class JavaProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final String READY = "process.ready";

    private final Path ready;
    private final ProcessBuilder builder;
    private final Thread hook = new Thread(() -> running().destroyForcibly());
    private Process process;

    /**
     * @param folder keeps its output, in a file that is named as the program
     * @param before folders of classes that go before those of this class path
     */
    JavaProcess(
            Path folder, String name, List<Path> before, Class<?> program, List<String> arguments) {
        this(List.of(), folder, name, before, program, arguments);
    }

    /**
     * @param within a command that runs another one, such as {@code nsenter}, in its own place
     */
    JavaProcess(
            List<String> within,
            Path folder,
            String name,
            List<Path> before,
            Class<?> program,
            List<String> arguments) {
        ready = folder.resolve(name + ".ready");
        String classpath =
                Stream.concat(
                                before.stream().map(Path::toString),
                                Stream.of(System.getProperty("java.class.path")))
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(within);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xms32m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.net.preferIPv4Stack=true",
                        "-D" + READY + "=" + ready,
                        "-cp",
                        classpath,
                        program.getName()));
        command.addAll(arguments);
        builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        process = launch();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private Process launch() {
        try {
            Files.deleteIfExists(ready);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Process running() {
        return process;
    }

    /** Said by the program itself: it is ready, and will end with the process that started it. */
    static void sayReady() throws IOException {
        Thread.ofPlatform().daemon().name("parent").start(JavaProcess::endWithParent);
        Files.createFile(Path.of(System.getProperty(READY)));
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // as good as its end
        }
        Runtime.getRuntime().halt(1);
    }

    JavaProcess awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(ready)) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(ready + " did not come");
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@code SIGSTOP}: as a long pause of the machine. */
    void freeze() {
        signal("STOP");
    }

    /** {@code SIGCONT}. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + running().pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code SIGKILL}; returns when it is gone. */
    void kill() {
        try {
            running().destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it anew after a kill; it may not be ready yet. */
    synchronized void restart() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
