package fr.amphi.kit.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One line of a file.
 *
 * @param line from 1, the header included
 * @param values by English column name, trimmed; empty ones left out
 * @param headers name in the file by English name
 */
public record Row(int line, Map<String, String> values, Map<String, String> headers) {

    private static final Pattern BAR = Pattern.compile("\\|");

    /** The value, empty when there is none. */
    public String get(String column) {
        return values.getOrDefault(column, "");
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** The value; a fault when there is none. */
    public String required(String column, Faults faults) {
        if (!has(column)) {
            faults.add(this, column, "Cette valeur est obligatoire.");
        }
        return get(column);
    }

    /** A whole number, empty when absent; a fault when it is another thing or out of bounds. */
    public OptionalInt integer(String column, int min, int max, Faults faults) {
        if (!has(column)) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(get(column));
            if (number >= min && number <= max) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // reported below, as any other value that is not wanted
        }
        faults.add(this, column, "Un nombre entier de " + min + " à " + max + " est attendu.");
        return OptionalInt.empty();
    }

    /** A whole number; a fault when absent too, then {@code min} is returned. */
    public int requiredInteger(String column, int min, int max, Faults faults) {
        required(column, faults);
        return integer(column, min, max, faults).orElse(min);
    }

    /** A decimal number, with a point or a comma. */
    public OptionalDouble decimal(String column, double min, double max, Faults faults) {
        if (!has(column)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(get(column).replace(',', '.'));
            if (number >= min && number <= max) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // reported below, as any other value that is not wanted
        }
        faults.add(this, column, "Un nombre de " + min + " à " + max + " est attendu.");
        return OptionalDouble.empty();
    }

    /** The parts of {@code A|B}; empty when absent. */
    public List<String> list(String column) {
        return Arrays.stream(BAR.split(get(column)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The column as it is called in the file. */
    public String nameInFile(String column) {
        return headers.getOrDefault(column, column);
    }
}
