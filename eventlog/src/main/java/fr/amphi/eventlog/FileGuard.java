package fr.amphi.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads in files: one a partition and term of ownership, appended to, so that an instance that was
 * replaced cannot damage what its successor keeps.
 */
final class FileGuard implements HeadGuard {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".heads";

    private final Path folder;
    private final String topic;
    private final Map<Integer, FileChannel> channels = new ConcurrentHashMap<>();

    FileGuard(Path folder, String topic) {
        this.folder = folder;
        this.topic = topic;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("guard folder " + folder, e);
        }
    }

    @Override
    public void keep(int partition, Collection<Head> heads) {
        FileChannel channel = channels.get(partition);
        if (channel == null) {
            throw new IllegalStateException("partition " + partition + " was not taken");
        }
        try {
            append(channel, heads);
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + topic + "-" + partition, e);
        }
    }

    @Override
    public Map<String, Head> take(int partition) {
        try {
            close(channels.remove(partition));
            List<Path> earlier = files(partition);
            Map<String, Head> known = heads(earlier);
            channels.put(partition, open(partition, known.values()));
            for (Path old : earlier) {
                Files.deleteIfExists(old);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + topic + "-" + partition, e);
        }
    }

    private FileChannel open(int partition, Collection<Head> known) throws IOException {
        Path file = folder.resolve(prefix(partition) + UUID.randomUUID() + SUFFIX);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        append(channel, known);
        channel.force(true);
        return channel;
    }

    private static void append(FileChannel channel, Collection<Head> heads) throws IOException {
        StringBuilder lines = new StringBuilder();
        heads.forEach(head -> lines.append(JSON.writeValueAsString(head)).append('\n'));
        ByteBuffer buffer = StandardCharsets.UTF_8.encode(lines.toString());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static Map<String, Head> heads(List<Path> files) throws IOException {
        Map<String, Head> heads = new TreeMap<>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                parse(line)
                        .forEach(head -> heads.merge(head.aggregateId(), head, FileGuard::larger));
            }
        }
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
            return all.filter(f -> f.getFileName().toString().startsWith(prefix(partition)))
                    .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .toList();
        }
    }

    private String prefix(int partition) {
        return topic + "-" + partition + ".";
    }

    @Override
    public void close() {
        channels.values().forEach(FileGuard::close);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
