package fr.amphi.amphitheatre;

import java.util.Collection;
import java.util.List;

/** {@link Property#CAPACITY}. */
final class CapacityCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.CAPACITY);

    CapacityCheck(Books books) {
        this.books = books;
    }

    @Override
    public void after(int index, Event event) {
        if (event instanceof Event.ChoiceMade it) {
            check(index, List.of(it.post()));
        }
        if (event instanceof Event.ChoiceCorrected it) {
            check(index, List.of(it.to()));
        }
        if (event instanceof Event.PlacedOutOfOrder it && it.takesPlace()) {
            check(index, List.of(it.post()));
        }
        if (changesPlaces(event)) {
            check(index, books.posts.all());
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private static boolean changesPlaces(Event event) {
        return event instanceof Event.PlacesChanged
                || event instanceof Event.PostWithdrawn
                || event instanceof Event.PostAdded
                || event instanceof Event.PostsFixed;
    }

    private void check(int index, Collection<String> posts) {
        for (String post : posts) {
            if (books.posts.freeHere(post) < 0) {
                finding.violated(index, "Plus de preneurs que de places : " + post + ".");
            }
        }
    }
}
