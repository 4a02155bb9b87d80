package fr.amphi.demo;

import fr.amphi.demo.region.Establishment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The hospitals that the catalogue ships, read from its file. */
public final class Hospitals {

    private static final Path FILE =
            Path.of(
                    "../catalogue-service/src/main/resources/reference",
                    "establishments-auvergne-rhone-alpes.csv");

    private Hospitals() {}

    public static List<Establishment> all() {
        try {
            return Files.readAllLines(FILE).stream().skip(1).map(Hospitals::hospital).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Establishment hospital(String line) {
        List<String> cells = Lines.cells(line);
        boolean placed = !cells.get(4).isEmpty();
        return new Establishment(
                cells.get(0),
                cells.get(2),
                cells.get(3),
                placed ? Double.valueOf(cells.get(4)) : null,
                placed ? Double.valueOf(cells.get(5)) : null);
    }
}
