package fr.amphi.demo.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Data that ships with the generator. */
final class Resource {

    private Resource() {}

    /** Cells of a file with {@code ;} between them, without its header. */
    static List<List<String>> rows(String name) {
        return text(name).lines().skip(1).map(line -> Arrays.asList(line.split(";", -1))).toList();
    }

    static List<String> words(String name) {
        return Arrays.stream(text(name).strip().split("\\s+")).distinct().toList();
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    static Set<String> set(String cell) {
        return Set.copyOf(list(cell));
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Resource.class.getResourceAsStream("/region/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
