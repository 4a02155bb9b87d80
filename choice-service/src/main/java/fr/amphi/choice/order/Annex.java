package fr.amphi.choice.order;

import fr.amphi.amphitheatre.OfferedPost;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The annex as rows for a spreadsheet: every intern of the call list, with or without a post. */
final class Annex {

    static final List<String> HEADERS =
            List.of(
                    "rang",
                    "nom",
                    "prénom",
                    "interne",
                    "FINESS",
                    "établissement",
                    "service",
                    "poste",
                    "du",
                    "au",
                    "choix",
                    "sans poste");

    private Annex() {}

    static List<List<@Nullable Object>> rows(Order order) {
        return order.lines().stream().map(line -> row(order, line)).toList();
    }

    private static List<@Nullable Object> row(Order order, Order.Line line) {
        Optional<OfferedPost> post = Optional.ofNullable(line.post());
        return Arrays.asList(
                line.position(),
                line.familyName(),
                line.givenName(),
                line.person() == null ? null : line.person().internId(),
                of(post, OfferedPost::finess),
                of(post, OfferedPost::establishment),
                of(post, OfferedPost::unit),
                of(post, OfferedPost::post),
                post.map(p -> order.campaign().firstDay()).orElse(null),
                post.map(p -> order.campaign().lastDay()).orElse(null),
                Hows.table(line.row().how()),
                Hows.reason(line.row()));
    }

    private static @Nullable String of(
            Optional<OfferedPost> post, Function<OfferedPost, @Nullable String> value) {
        return post.isEmpty() ? null : value.apply(post.get());
    }
}
