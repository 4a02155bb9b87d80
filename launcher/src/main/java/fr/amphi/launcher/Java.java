package fr.amphi.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part's Java machine is set up: small, and ready soon.
 *
 * @param megabytes largest heap
 * @param flags beyond the common ones
 */
record Java(int megabytes, List<String> flags) {

    static final Path PROGRAM = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private static final List<String> COMMON =
            List.of(
                    "-Xms24m",
                    "-Xss512k",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    "-Xshare:auto",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.net.preferIPv4Stack=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.timezone=UTC");

    static Java of(int megabytes) {
        return new Java(megabytes, List.of());
    }

    /** Compiles lightly: starts in half the time, computes more slowly. */
    Java light() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /**
     * Maps its classes from an archive, which it writes when it ends if there is none yet: starts
     * in two thirds of the time. The class path must consist of archives.
     */
    Java remembering(Path archive) {
        return with("-XX:+AutoCreateSharedArchive").with(ARCHIVE + archive).with("-Xlog:cds=off");
    }

    /** Deletes the archive of a process that ended too early to have seen most of its classes. */
    static void forget(List<String> command) {
        command.stream()
                .filter(flag -> flag.startsWith(ARCHIVE))
                .forEach(flag -> new File(flag.substring(ARCHIVE.length())).delete());
    }

    Java with(String flag) {
        var more = new ArrayList<>(flags);
        more.add(flag);
        return new Java(megabytes, List.copyOf(more));
    }

    /**
     * @param program what follows the flags: class path and class, or {@code -jar} and archive
     */
    List<String> command(List<String> program) {
        var command = new ArrayList<String>();
        command.add(PROGRAM.toString());
        command.add("-Xmx" + megabytes + "m");
        command.addAll(COMMON);
        command.addAll(flags);
        command.addAll(program);
        return List.copyOf(command);
    }

    List<String> main(String classpath, String main, String... arguments) {
        var program = new ArrayList<>(List.of("-cp", classpath, main));
        program.addAll(List.of(arguments));
        return command(program);
    }

    /** A service under the name of one of its processes. */
    List<String> remembered(String name, Unpacked service) {
        return remembering(service.archive(name))
                .command(List.of("-jar", service.jar().toString()));
    }
}
