package fr.amphi.kit.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Persons in memory, found by whatever they are known by. */
final class PersonIndex {

    private final Map<String, Person> byPseudonym = new HashMap<>();
    private final Map<String, Set<String>> byUsername = new HashMap<>();
    private final Map<String, Map<String, String>> byIntern = new HashMap<>();

    synchronized void put(Person person) {
        remove(person.pseudonym());
        byPseudonym.put(person.pseudonym(), person);
        byIntern.computeIfAbsent(person.campaign(), any -> new HashMap<>())
                .put(person.internId(), person.pseudonym());
        if (person.username() != null) {
            byUsername
                    .computeIfAbsent(lower(person.username()), any -> new LinkedHashSet<>())
                    .add(person.pseudonym());
        }
    }

    synchronized void remove(String pseudonym) {
        Person person = byPseudonym.remove(pseudonym);
        if (person == null) {
            return;
        }
        byIntern.getOrDefault(person.campaign(), new HashMap<>())
                .remove(person.internId(), pseudonym);
        if (person.username() != null) {
            byUsername
                    .getOrDefault(lower(person.username()), new LinkedHashSet<>())
                    .remove(pseudonym);
        }
    }

    synchronized @Nullable Person get(String pseudonym) {
        return byPseudonym.get(pseudonym);
    }

    /** Newest campaign first. */
    synchronized List<Person> ofUsername(String username) {
        return byUsername.getOrDefault(lower(username), Set.of()).stream()
                .map(byPseudonym::get)
                .sorted(Comparator.comparing(Person::campaign).reversed())
                .toList();
    }

    synchronized Optional<String> ofIntern(String campaign, String internId) {
        return Optional.ofNullable(byIntern.getOrDefault(campaign, Map.of()).get(internId));
    }

    synchronized List<Person> ofCampaign(String campaign) {
        List<Person> all = new ArrayList<>();
        byIntern.getOrDefault(campaign, Map.of())
                .values()
                .forEach(pseudonym -> all.add(byPseudonym.get(pseudonym)));
        return all;
    }

    private static String lower(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
