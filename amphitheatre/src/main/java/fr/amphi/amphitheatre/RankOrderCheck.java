package fr.amphi.amphitheatre;

import java.util.List;

/** {@link Property#RANK_ORDER}; supernumeraries stand outside the order. */
final class RankOrderCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.RANK_ORDER);

    RankOrderCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.ChoiceMade it
                && books.call.isBefore(books.call.firstNotDone(), it.position())) {
            finding.violated(
                    index,
                    "Le %s a choisi avant le %s, qui n'avait ni choisi ni été passé."
                            .formatted(
                                    French.ordinal(it.position()),
                                    French.ordinal(books.call.firstNotDone())));
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }
}
