package fr.amphi.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A mistake put into one source file of the log: the production code with a few lines changed,
 * compiled anew beside the untouched rest.
 *
 * @param source file name in this package
 * @param right code that stands there exactly once
 * @param wrong code in its place
 */
record SeededBug(String name, String source, String right, String wrong) {

    private static final Path SOURCES = Path.of("src/main/java/fr/amphi/eventlog");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");

    /** The first of the seeds at which the simulator sees the bug, or -1. */
    long foundWithin(int seeds) {
        try {
            Path compiled = Files.createTempDirectory("seeded-bug");
            try {
                compile(compiled);
                return hunt(compiled, seeds);
            } finally {
                Folders.delete(compiled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the changed file into a folder, to be taken before the untouched classes. */
    void compile(Path to) throws IOException {
        String code = Files.readString(SOURCES.resolve(source));
        int at = code.indexOf(right);
        if (at < 0 || code.indexOf(right, at + 1) >= 0) {
            throw new AssertionError(name + ": " + source + " should have once: " + right);
        }
        String changed = code.replace(right, wrong);
        JavaFileObject unit =
                new SimpleJavaFileObject(
                        URI.create("string:///" + source), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignored) {
                        return changed;
                    }
                };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String classpath = CLASSES + ":" + System.getProperty("java.class.path");
            List<String> options =
                    List.of("-d", to.toString(), "-cp", classpath, "-proc:none", "-nowarn");
            if (!compiler.getTask(null, files, null, options, null, List.of(unit)).call()) {
                throw new AssertionError(name + " does not compile");
            }
        }
    }

    private static long hunt(Path compiled, int seeds) throws IOException {
        URL[] path = {url(compiled), url(CLASSES), url(TESTS)};
        try (Infected loader = new Infected(path)) {
            Class<?> simulate = loader.loadClass(Simulate.class.getName());
            Object found =
                    simulate.getMethod("firstViolation", long.class, long.class)
                            .invoke(null, 0L, (long) seeds);
            return (Long) found;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path folder) throws IOException {
        return folder.toUri().toURL();
    }

    /** Loads this package from its own path first: the changed class and all that use it. */
    private static final class Infected extends URLClassLoader {
        Infected(URL[] path) {
            super(path, SeededBug.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("fr.amphi.eventlog.")) {
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
