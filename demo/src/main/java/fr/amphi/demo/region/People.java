package fr.amphi.demo.region;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Made-up people, no two alike; addresses and numbers are reserved for fiction. */
final class People {

    /**
     * @param phone in 06 39 98, which ARCEP keeps for works of fiction
     */
    record Person(String givenName, String familyName, String email, String phone) {}

    private static final List<String> GIVEN = Resource.words("given-names.txt");
    private static final List<String> FAMILY = Resource.words("family-names.txt");
    private static final int NUMBERS = 10_000;

    private final Chance chance = Chance.of("people");
    private final Set<String> taken = new HashSet<>();
    private int number = chance.below(NUMBERS);

    Person next() {
        String given;
        String family;
        String email;
        do {
            given = chance.pick(GIVEN);
            family = chance.pick(FAMILY);
            email = ascii(given) + "." + ascii(family) + "@example.org";
        } while (!taken.add(email));
        return new Person(given, family, email, phone());
    }

    private String phone() {
        // 3,571 and 10,000 have no common divisor: every number comes once before any comes again
        number = (number + 3_571) % NUMBERS;
        return "06 39 98 %02d %02d".formatted(number / 100, number % 100);
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
