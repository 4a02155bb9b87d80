package fr.amphi.amphitheatre;

import java.util.List;

/** {@link Property#ONE_POST_EACH}: in this amphitheatre, and with those it was told of. */
final class OnePostEachCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.ONE_POST_EACH);

    OnePostEachCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.ChoiceMade it) {
            check(index, it.position(), it.intern());
        }
        if (event instanceof Event.PlacedOutOfOrder it) {
            check(index, it.position(), it.intern());
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private void check(int index, int position, String intern) {
        CallListLine line = books.call.lineAt(position);
        if (books.holdings.containsKey(intern) || (line != null && line.placedElsewhere())) {
            finding.violated(
                    index, "Le " + French.ordinal(position) + " de la liste tenait déjà un poste.");
        }
    }
}
