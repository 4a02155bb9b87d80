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
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Heads in files: one a partition and instance, appended to, so that an instance that was replaced
 * cannot damage what its successor keeps.
 */
final class FileGuard implements HeadGuard, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SUFFIX = ".heads";

    private final Path folder;
    private final String topic;
    private final String instance = UUID.randomUUID().toString();
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
        StringBuilder lines = new StringBuilder();
        for (Head head : heads) {
            lines.append(JSON.writeValueAsString(head)).append('\n');
        }
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.encode(lines.toString());
            FileChannel channel = channels.computeIfAbsent(partition, this::open);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + topic + "-" + partition, e);
        }
    }

    /** A new file starts with all that earlier files hold; those are then no longer needed. */
    private FileChannel open(int partition) {
        try {
            List<Path> earlier = files(partition);
            Map<String, Head> known = heads(partition);
            Path file = folder.resolve(prefix(partition) + instance + SUFFIX);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            StringBuilder lines = new StringBuilder();
            known.values().forEach(h -> lines.append(JSON.writeValueAsString(h)).append('\n'));
            channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
            channel.force(true);
            for (Path old : earlier) {
                Files.deleteIfExists(old);
            }
            return channel;
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + topic + "-" + partition, e);
        }
    }

    @Override
    public Map<String, Head> heads(int partition) {
        Map<String, Head> heads = new TreeMap<>();
        try {
            for (Path file : files(partition)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    parse(line)
                            .forEach(head ->
                                    heads.merge(
                                            head.aggregateId(),
                                            head,
                                            (a, b) -> a.size() >= b.size() ? a : b));
                }
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException("guard of " + topic + "-" + partition, e);
        }
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
            List<Path> files = new ArrayList<>();
            all.filter(f -> f.getFileName().toString().startsWith(prefix(partition)))
                    .filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .filter(f -> !f.getFileName().toString().contains(instance))
                    .forEach(files::add);
            if (channels.containsKey(partition)) {
                files.add(folder.resolve(prefix(partition) + instance + SUFFIX));
            }
            return files;
        }
    }

    private String prefix(int partition) {
        return topic + "-" + partition + ".";
    }

    @Override
    public void close() {
        channels.values()
                .forEach(channel -> {
                    try {
                        channel.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
