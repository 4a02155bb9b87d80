package fr.amphi.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads in files: one a partition and term of ownership, appended to, so that an instance that was
 * replaced cannot damage what its successor keeps. Where no file is left, a person may have the log
 * trusted as it is by a file that says who decided it and why.
 */
final class FileGuard implements HeadGuard {

    private static final Logger LOG = LoggerFactory.getLogger(FileGuard.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".heads";
    private static final String TRUSTED = ".trusted";
    private static final String BEGUN = "begun\n";

    private final Path folder;
    private final String topic;
    private final Map<Integer, Open> terms = new ConcurrentHashMap<>();

    /** By partition, the files whose heads were read last: those that a new file replaces. */
    private final Map<Integer, List<Path>> read = new ConcurrentHashMap<>();

    FileGuard(Path folder, String topic) {
        this.folder = folder;
        this.topic = topic;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("guard folder " + folder, e);
        }
    }

    /** The file that a term of ownership appends to. */
    private record Open(Path file, FileChannel channel) {}

    @Override
    public void keep(int partition, Collection<Head> heads) {
        Open open = terms.get(partition);
        if (open == null || !Files.exists(open.file())) {
            throw new IllegalStateException("the guard of " + name(partition) + " is gone");
        }
        try {
            append(open.channel(), heads);
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + name(partition), e);
        }
    }

    @Override
    public Optional<Map<String, Head>> kept(int partition) {
        try {
            List<Path> files = files(partition);
            List<String> lines = lines(files);
            read.put(partition, files);
            return lines.isEmpty() && !Files.exists(trust(partition))
                    ? Optional.empty()
                    : Optional.of(heads(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + name(partition), e);
        }
    }

    @Override
    public void begin(int partition, Collection<Head> heads) {
        try {
            close(terms.remove(partition));
            terms.put(partition, open(partition, heads));
            for (Path old : read.getOrDefault(partition, List.of())) {
                Files.deleteIfExists(old);
            }
            if (Files.exists(trust(partition))) {
                LOG.warn(
                        "The guard of {} begins anew, trusting the log as it is: {}",
                        name(partition),
                        Files.readString(trust(partition)).strip());
                Files.move(trust(partition), file(partition, TRUSTED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + name(partition), e);
        }
    }

    private Open open(int partition, Collection<Head> heads) throws IOException {
        Path file = file(partition, SUFFIX);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        channel.write(StandardCharsets.UTF_8.encode(BEGUN));
        append(channel, heads);
        channel.force(true);
        return new Open(file, channel);
    }

    @Override
    public String remedy(int partition) {
        return "write who decides so, and why, into " + trust(partition);
    }

    private static void append(FileChannel channel, Collection<Head> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        heads.forEach(head -> lines.append(JSON.writeValueAsString(head)).append('\n'));
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(lines.toString());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static List<String> lines(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static Map<String, Head> heads(List<String> lines) {
        Map<String, Head> heads = new TreeMap<>();
        lines.stream()
                .flatMap(line -> parse(line).stream())
                .forEach(head -> heads.merge(head.aggregateId(), head, FileGuard::larger));
        return heads;
    }

    private static Head larger(Head a, Head b) {
        return a.size() >= b.size() ? a : b;
    }

    /** A line that was being written when the power went is not a head: its answer never left. */
    private static List<Head> parse(String line) {
        try {
            return List.of(JSON.readValue(line, Head.class));
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private List<Path> files(int partition) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().startsWith(name(partition) + "."))
                    .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        }
    }

    private String name(int partition) {
        return topic + "-" + partition;
    }

    private Path file(int partition, String suffix) {
        return folder.resolve(name(partition) + "." + UUID.randomUUID() + suffix);
    }

    private Path trust(int partition) {
        return folder.resolve(name(partition) + ".trust");
    }

    @Override
    public void close() {
        terms.values().forEach(FileGuard::close);
    }

    private static void close(@Nullable Open open) {
        try {
            if (open != null) {
                open.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
