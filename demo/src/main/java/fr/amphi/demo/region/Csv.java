package fr.amphi.demo.region;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The region as the files that a manager would import. */
public final class Csv {

    private static final String INTERNS =
            "intern_id,specialty,phase,subdivision,seniority,rank,cohort,cohort_size,"
                    + "origin_specialty,situation,family_name,given_name,email,phone";
    private static final String POSTS =
            "post_id,specialty,phase,subdivision,establishment,unit,places,finess,siimop,head,"
                    + "city,lat,lon,period,tags";
    private static final String WISHES = "intern_id,order,post_id";

    private Csv() {}

    public static String interns(Collection<Intern> interns) {
        return file(INTERNS, interns.stream().map(Csv::line));
    }

    public static String posts(Collection<Post> posts) {
        return file(POSTS, posts.stream().map(Csv::line));
    }

    /**
     * @param wishes ranked lists by intern id
     */
    public static String wishes(Map<String, List<String>> wishes) {
        return file(
                WISHES,
                wishes.entrySet().stream()
                        .flatMap(list -> {
                            List<String> posts = list.getValue();
                            return Stream.iterate(0, i -> i < posts.size(), i -> i + 1)
                                    .map(i -> cells(list.getKey(), i + 1, posts.get(i)));
                        }));
    }

    private static String line(Intern i) {
        PoolCode pool = i.pool();
        return cells(
                i.id(),
                pool.specialty(),
                pool.phase(),
                pool.subdivision(),
                i.seniority(),
                i.rank(),
                i.cohort(),
                i.cohortSize(),
                i.origin(),
                i.situation(),
                i.familyName(),
                i.givenName(),
                i.email(),
                i.phone());
    }

    private static String line(Post p) {
        PoolCode pool = p.pool();
        return cells(
                p.id(),
                pool.specialty(),
                pool.phase(),
                pool.subdivision(),
                p.establishment(),
                p.unit(),
                p.places(),
                p.finess(),
                p.siimop(),
                p.head(),
                p.city(),
                p.lat(),
                p.lon(),
                "mai 2027",
                String.join("|", p.tags()));
    }

    private static String file(String header, Stream<String> lines) {
        return Stream.concat(Stream.of(header), lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cells(@Nullable Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> quoted(Objects.toString(cell, "")))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
