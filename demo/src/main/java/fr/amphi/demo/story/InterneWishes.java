package fr.amphi.demo.story;

import fr.amphi.demo.region.Allocation;
import fr.amphi.demo.region.Intern;
import fr.amphi.demo.region.Post;
import fr.amphi.demo.region.Region;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the intern of the story wishes: two posts that have gone by then, then one of the hospital
 * of the story that is still free, then a few more that are.
 */
final class InterneWishes {

    private static final int GONE = 2;
    private static final int FREE = 6;

    private InterneWishes() {}

    static List<String> of(Region region, Map<String, List<String>> wishes, Intern interne) {
        Allocation before = Story.generalPracticeAfter(region, wishes, Story.INTERNE - 1);
        List<String> usual = wishes.getOrDefault(interne.id(), List.of());
        Stream<String> gone = usual.stream().filter(post -> before.left(post) == 0).limit(GONE);
        var ranked = new LinkedHashSet<>(gone.toList());
        ranked.add(atHospital(region, before));
        usual.stream().filter(post -> before.left(post) > 0).limit(FREE).forEach(ranked::add);
        return List.copyOf(ranked);
    }

    /** Emergencies if they are free, else the post with the most places left. */
    private static String atHospital(Region region, Allocation before) {
        return region.posts(Pools.GENERAL_PRACTICE).stream()
                .filter(post -> Story.HOSPITAL.equals(post.finess()))
                .filter(post -> before.left(post.id()) > 0)
                .min(
                        Comparator.comparing((Post post) -> !post.unit().equals("Urgences"))
                                .thenComparing(post -> -before.left(post.id()))
                                .thenComparing(Post::id))
                .map(Post::id)
                .orElseThrow(() -> new IllegalStateException("no place left at the hospital"));
    }
}
