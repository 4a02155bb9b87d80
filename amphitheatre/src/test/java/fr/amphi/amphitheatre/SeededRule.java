package fr.amphi.amphitheatre;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A rule of the core that is broken on purpose: one source file changed in one place, compiled anew
 * beside the untouched rest.
 *
 * @param name the rule, as it should be
 * @param source name of the class
 * @param after code behind which it stands
 * @param right its code there, the first such
 * @param wrong code in its place
 */
record SeededRule(String name, String source, String after, String right, String wrong) {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final Path SOURCES = Path.of("src/main/java/fr/amphi/amphitheatre");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Path TABLE = Path.of("src/test/resources/seeded-rules.txt");

    /**
     * The rules of the table: blocks of four lines, the name, class and place, {@code -} what
     * stands there and {@code +} what shall.
     */
    static List<SeededRule> table() throws IOException {
        return Stream.of(Files.readString(TABLE).strip().split("\n\n"))
                .map(block -> of(block.split("\n")))
                .toList();
    }

    private static SeededRule of(String[] lines) {
        String[] place = lines[1].split(" ", 2);
        String wrong = lines[3].substring(1).strip();
        return new SeededRule(lines[0], place[0], place[1], lines[2].substring(2), wrong);
    }

    /** The first thing that is red with the rule broken; null: nothing within so many seeds. */
    String firstRed(int seeds) throws IOException {
        Path compiled = Files.createTempDirectory("seeded-rule");
        compile(compiled);
        try (Infected loader = new Infected(url(compiled), url(CLASSES), url(TESTS))) {
            return (String)
                    loader.loadClass(RandomRuns.class.getName())
                            .getMethod("firstRed", int.class)
                            .invoke(null, seeds);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } finally {
            try (Stream<Path> files = Files.walk(compiled)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void compile(Path to) throws IOException {
        String changed = changed(Files.readString(SOURCES.resolve(source + ".java")));
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + source + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return changed;
                    }
                };
        String classpath = CLASSES + ":" + System.getProperty("java.class.path");
        List<String> options =
                List.of("-d", to.toString(), "-cp", classpath, "-proc:none", "-nowarn");
        if (!COMPILER.getTask(null, null, null, options, null, List.of(unit)).call()) {
            throw new AssertionError(name + " does not compile");
        }
    }

    /** However it is wrapped into lines. */
    private String changed(String code) {
        int from = code.indexOf(after);
        Matcher place =
                Pattern.compile(
                                Arrays.stream(right.split(" "))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+")))
                        .matcher(code);
        if (from < 0 || !place.find(from)) {
            throw new AssertionError(name + ": " + source + " should have: " + right);
        }
        return code.substring(0, place.start()) + wrong + code.substring(place.end());
    }

    private static URL url(Path folder) throws IOException {
        return folder.toUri().toURL();
    }

    /** Loads this package from its own path first: the changed class and all that use it. */
    private static final class Infected extends URLClassLoader {
        Infected(URL... path) {
            super(path, SeededRule.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("fr.amphi.amphitheatre.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
