package fr.amphi.amphitheatre;

import java.util.List;

/** {@link Property#FREE_POST}. */
final class FreePostCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.FREE_POST);

    FreePostCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.ChoiceMade it) {
            check(index, it.post(), books.posts.free(it.post()));
        }
        if (event instanceof Event.ChoiceCorrected it) {
            boolean givenBack = books.posts.areLinked(it.to(), it.from());
            check(index, it.to(), givenBack ? 1 : books.posts.free(it.to()));
        }
        if (event instanceof Event.PlacedOutOfOrder it) {
            check(index, it.post(), it.takesPlace() ? books.posts.free(it.post()) : 1);
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private void check(int index, String post, int free) {
        if (!books.posts.isOffered(post) || free < 1) {
            finding.violated(index, "Le poste n'était pas libre à ce moment : " + post + ".");
        }
    }
}
