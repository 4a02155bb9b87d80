package fr.amphi.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of a program that are whole numbers; with anything else it ends with 2. */
record Numbers(Map<String, Long> given) {

    static Numbers of(String[] arguments, String... names) {
        Map<String, Long> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!List.of(names).contains(name)) {
                throw wrong("what is " + name + "? Options: " + List.of(names));
            }
            try {
                given.put(name, Long.parseLong(arguments[i + 1]));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw wrong(name + " needs a whole number, as in " + name + " 42");
            }
        }
        return new Numbers(given);
    }

    private static AssertionError wrong(String why) {
        System.err.println(why);
        System.exit(2);
        return new AssertionError(why);
    }

    Optional<Long> get(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
