package fr.amphi.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A process of a measurement, set up as the launcher would but for its heap; asked line by line.
 */
final class Child implements AutoCloseable {

    /** Starts every line that is an answer: others are logs. */
    static final String ANSWER = "answer ";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;

    private Child(Map<String, String> environment, List<String> program, Redirect output) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                JAVA.resolve("java").toString(),
                                "-Xms24m",
                                "-Xmx4g",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Djava.net.preferIPv4Stack=true"));
        command.addAll(program);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A class of the benchmarks. */
    static Child main(Class<?> main, String... arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", classpath(), main.getName()));
        program.addAll(List.of(arguments));
        return new Child(Map.of(), program, Redirect.PIPE);
    }

    static Child jar(Path jar, Map<String, String> environment) {
        return new Child(environment, List.of("-jar", jar.toString()), Redirect.DISCARD);
    }

    /** Ours without the launcher's binding of logs: a service has one of its own. */
    private static String classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("log4j-slf4j2-impl"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String ask(String line) {
        to.println(line);
        return answer();
    }

    /** The next answer. */
    String answer() {
        try {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                if (line.startsWith(ANSWER)) {
                    return line.substring(ANSWER.length());
                }
                System.err.println(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a process of the measurement has ended");
    }

    /** Resident kilobytes after a collection; 0 where the system does not tell. */
    long resident() {
        try {
            new ProcessBuilder(JAVA.resolve("jcmd").toString(), "" + process.pid(), "GC.run")
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            Path status = Path.of("/proc/" + process.pid() + "/status");
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
