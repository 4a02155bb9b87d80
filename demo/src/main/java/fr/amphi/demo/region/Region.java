package fr.amphi.demo.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All who choose and all that is on offer; the same from the same hospitals. */
public record Region(List<Intern> interns, List<Post> posts) {

    public Region {
        interns = List.copyOf(interns);
        posts = List.copyOf(posts);
    }

    public static Region of(List<Establishment> hospitals) {
        Map<String, Specialty> specialties =
                Specialty.all().stream()
                        .collect(
                                Collectors.toMap(
                                        Specialty::code,
                                        Function.identity(),
                                        (a, b) -> a,
                                        TreeMap::new));
        var interns = new Interns(specialties);
        var posts = new Posts(Site.among(hospitals));
        var all = new ArrayList<Intern>();
        var offered = new ArrayList<Post>();
        Sizes.of(List.copyOf(specialties.values()))
                .forEach((pool, count) -> {
                    all.addAll(interns.of(pool, count));
                    Specialty specialty = specialties.get(pool.specialty());
                    if (specialty != null) {
                        offered.addAll(posts.of(pool, specialty, count));
                    }
                });
        return new Region(all, offered);
    }

    /** Those of a pool in the order of their call list. */
    public List<Intern> callList(PoolCode pool) {
        return interns.stream()
                .filter(intern -> intern.pool().equals(pool))
                .sorted(Intern.CALL_LIST)
                .toList();
    }

    public List<Post> posts(PoolCode pool) {
        return posts.stream().filter(post -> post.pool().equals(pool)).toList();
    }

    /** The same with other interns. */
    public Region with(List<Intern> changed) {
        return new Region(changed, posts);
    }
}
