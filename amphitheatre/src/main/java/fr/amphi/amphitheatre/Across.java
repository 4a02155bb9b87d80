package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What must hold across the amphitheatres of a campaign, whatever instances held them: read from
 * their records by code that shares nothing with {@code decide} and {@code evolve}.
 */
public final class Across {

    private final Map<String, String> holders = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Across() {}

    /**
     * What is wrong, one sentence each: an intern who holds two posts, a post given more often than
     * it has places in any of the records.
     *
     * @param records by amphitheatre, from the first event
     */
    public static List<String> faults(Map<String, List<Event>> records) {
        Across across = new Across();
        records.forEach((_, events) -> across.read(events));
        across.taken.forEach((post, count) -> {
            if (count > across.places.getOrDefault(post, 0)) {
                across.faults.add("Le poste %s est donné %d fois.".formatted(post, count));
            }
        });
        return across.faults;
    }

    private void read(List<Event> events) {
        Books books = new Books();
        Map<String, List<String>> shared = new HashMap<>();
        for (Event event : events) {
            books.enter(event);
            if (event instanceof Event.SharingDeclared it) {
                it.posts().forEach(post -> shared.put(post.post(), post.places()));
            }
        }
        books.posts.all().forEach(post -> places.merge(post, books.posts.places(post), Math::max));
        books.holdings.forEach((intern, holding) -> {
            String other = holders.put(intern, holding.post());
            if (other != null) {
                faults.add(
                        "Un interne tient deux postes : %s et %s."
                                .formatted(other, holding.post()));
            }
            if (holding.takesPlace()) {
                take(shared.getOrDefault(holding.post(), List.of(holding.post())));
            }
        });
    }

    private void take(Collection<String> posts) {
        posts.forEach(post -> taken.merge(post, 1, Integer::sum));
    }
}
