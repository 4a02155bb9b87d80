package fr.amphi.amphitheatre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that each event keeps or breaks by itself, given those before it. */
abstract class EventCheck implements PropertyCheck {

    final Books books;
    private final Finding finding;

    EventCheck(Property property, Books books) {
        this.finding = new Finding(property);
        this.books = books;
    }

    /** What is wrong with the next event, which the books do not have yet; null: nothing. */
    abstract @Nullable String wrong(int index, Event event);

    @Override
    public final void before(int index, Event event) {
        String wrong = wrong(index, event);
        if (wrong != null) {
            finding.violated(index, wrong);
        }
    }

    @Override
    public final Verdict verdict(List<Event> events) {
        return finding.verdict();
    }
}
