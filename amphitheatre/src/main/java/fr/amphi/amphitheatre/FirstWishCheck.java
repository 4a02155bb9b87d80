package fr.amphi.amphitheatre;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link Property#FIRST_WISH}. */
final class FirstWishCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.FIRST_WISH);

    FirstWishCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.ChoiceMade it && it.how() == How.WISH_LIST) {
            chose(index, it);
        }
        if (event instanceof Event.InternSkipped it) {
            passedOver(index, it);
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private void chose(int index, Event.ChoiceMade event) {
        Event.WishesRanked ranked = books.wishes.get(event.intern());
        List<String> posts = ranked == null ? List.of() : ranked.wishes().value();
        if (posts == null) {
            unopened(index, event.position());
        } else if (!Objects.equals(firstFree(event.intern(), posts).orElse(null), event.post())) {
            finding.violated(
                    index,
                    "Le %s n'a pas reçu son premier vœu encore possible."
                            .formatted(French.ordinal(event.position())));
        }
    }

    private void passedOver(int index, Event.InternSkipped event) {
        Event.WishesRanked ranked = books.wishes.get(event.intern());
        if (!wasAsked(event.cause()) || ranked == null || ranked.count() == 0) {
            return;
        }
        List<String> posts = ranked.wishes().value();
        if (posts == null) {
            unopened(index, event.position());
        } else if (event.cause() != SkipCause.NO_WISH_POSSIBLE
                || firstFree(event.intern(), posts).isPresent()) {
            finding.violated(
                    index,
                    "Le %s a été passé alors que sa liste pouvait choisir."
                            .formatted(French.ordinal(event.position())));
        }
    }

    /** Whether the list had to choose in place of its intern. */
    private static boolean wasAsked(SkipCause cause) {
        return switch (cause) {
            case NO_WISH_POSSIBLE, NO_WISH_LIST, TURN_EXPIRED -> true;
            case PLACED_ELSEWHERE, BY_MANAGER -> false;
        };
    }

    private Optional<String> firstFree(String intern, List<String> posts) {
        Predicate<String> open = books.rules.open(intern);
        return posts.stream()
                .filter(post -> books.posts.isOffered(post) && books.posts.free(post) > 0)
                .filter(open)
                .findFirst();
    }

    private void unopened(int index, int position) {
        finding.open(
                index,
                "La liste du " + French.ordinal(position) + " n'est pas ouverte : non vérifiable.");
    }
}
