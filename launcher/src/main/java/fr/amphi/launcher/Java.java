package fr.amphi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java programs, small in memory. */
final class Java {

    private static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java");

    private Java() {}

    /**
     * @param megabytes largest heap
     * @param program what follows the flags: class path and class, or {@code -jar} and archive
     */
    static List<String> command(int megabytes, List<String> program) {
        var command = new ArrayList<String>();
        command.add(PROGRAM.toString());
        command.addAll(
                List.of(
                        "-Xms24m",
                        "-Xmx" + megabytes + "m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC"));
        command.addAll(program);
        return List.copyOf(command);
    }

    static List<String> main(int megabytes, String classpath, String main, String... arguments) {
        var program = new ArrayList<>(List.of("-cp", classpath, main));
        program.addAll(List.of(arguments));
        return command(megabytes, program);
    }

    static List<String> jar(int megabytes, Path jar) {
        return command(megabytes, List.of("-jar", jar.toString()));
    }
}
