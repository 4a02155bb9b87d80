package fr.amphi.catalogue.post;

import fr.amphi.catalogue.reference.Words;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among the posts; every criterion that is given must hold.
 *
 * @param pool code, such as {@code LYON.DSM24.SOCLE}
 * @param q words of which each occurs in the post's texts, accents and capitals apart
 */
record PostFilter(
        @Nullable String pool,
        @Nullable String specialty,
        @Nullable String subdivision,
        @Nullable String phase,
        @Nullable String finess,
        @Nullable String state,
        @Nullable String q) {

    boolean matches(PostLine line) {
        return holds(pool, line.pools()::contains)
                && holds(specialty, line.specialties()::contains)
                && holds(subdivision, line.subdivision()::equals)
                && holds(phase, p -> line.phases().stream().anyMatch(l -> l.name().equals(p)))
                && holds(finess, f -> f.equals(line.finess()))
                && holds(state, line.state().name()::equals)
                && holds(q, words -> Words.occur(words, line.text()));
    }

    private static boolean holds(@Nullable String criterion, Predicate<String> test) {
        return criterion == null || criterion.isBlank() || test.test(criterion.strip());
    }
}
