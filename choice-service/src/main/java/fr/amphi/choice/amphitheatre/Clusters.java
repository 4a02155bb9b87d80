package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Offer;
import fr.amphi.amphitheatre.OfferedPost;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which other posts on offer move with one: links hold both ways and onwards. */
final class Clusters {

    private Clusters() {}

    static List<String> linkedTo(Offer offer, String post) {
        Set<String> found = new LinkedHashSet<>(Set.of(post));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String at = open.remove();
            for (OfferedPost other : offer.posts()) {
                if (touches(other, at) && found.add(other.post())) {
                    open.add(other.post());
                }
            }
            neighbours(offer, at).stream().filter(found::add).forEach(open::add);
        }
        found.remove(post);
        return List.copyOf(found);
    }

    private static boolean touches(OfferedPost other, String post) {
        return other.linkedTo().contains(post);
    }

    private static List<String> neighbours(Offer offer, String post) {
        return offer.posts().stream()
                .filter(p -> p.post().equals(post))
                .flatMap(p -> p.linkedTo().stream())
                .filter(offer::has)
                .toList();
    }
}
