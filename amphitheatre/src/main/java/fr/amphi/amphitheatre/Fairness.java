package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The named properties, checked over the record of an amphitheatre by code that shares nothing with
 * {@code decide} and {@code evolve} but the events.
 */
public final class Fairness {

    private Fairness() {}

    /**
     * One verdict per property, in the order of {@link Property}. Any list of events is taken,
     * however wrong.
     */
    public static List<Verdict> check(List<Event> events) {
        return checkAll(events, null);
    }

    /** The same, with the replayed state compared with a live one too. */
    public static List<Verdict> check(List<Event> events, State live) {
        return checkAll(events, live);
    }

    private static List<Verdict> checkAll(List<Event> events, @Nullable State live) {
        Books books = new Books();
        List<PropertyCheck> checks = checks(books, live);
        for (int i = 0; i < events.size(); i++) {
            int index = i;
            Event event = events.get(i);
            checks.forEach(check -> check.before(index, event));
            books.enter(event);
            checks.forEach(check -> check.after(index, event));
        }
        return checks.stream().map(check -> check.verdict(events)).toList();
    }

    private static List<PropertyCheck> checks(Books books, @Nullable State live) {
        return List.of(
                new SequenceCheck(books),
                new FrozenListsCheck(books),
                new CapacityCheck(books),
                new OnePostEachCheck(books),
                new RankOrderCheck(books),
                new FreePostCheck(books),
                new BlockedPostsCheck(books),
                new ReservedCheck(books),
                new ProxyCheck(books),
                new AgreementCheck(books),
                new SealedCheck(books),
                new FirstWishCheck(books),
                new ReplayCheck(books, live));
    }
}
