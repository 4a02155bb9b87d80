package fr.amphi.amphitheatre;

import java.util.List;

/** {@link Property#SEALED}. */
final class SealedCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.SEALED);

    SealedCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.WishesRanked it) {
            wishes(index, it);
        }
        if (event instanceof Event.Justified it && it.reason() != null && !it.reason().holds()) {
            finding.violated(index, "Le motif ouvert n'est pas celui qui a été scellé.");
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private void wishes(int index, Event.WishesRanked event) {
        String whose = "du " + French.ordinal(event.position());
        if (books.call.isTurnOf(event.intern()) || books.holdings.containsKey(event.intern())) {
            finding.violated(index, "La liste " + whose + " a changé après le début de son tour.");
        }
        List<String> posts = event.wishes().value();
        if (!event.wishes().holds() || (posts != null && posts.size() != event.count())) {
            finding.violated(
                    index, "La liste ouverte " + whose + " n'est pas celle qui a été scellée.");
        }
    }
}
