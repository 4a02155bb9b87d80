package fr.amphi.amphitheatre;

import java.util.List;

/** {@link Property#BLOCKED_POSTS}; a place given by a manager's hand need not fill a sector. */
final class BlockedPostsCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.BLOCKED_POSTS);

    BlockedPostsCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.ChoiceMade it) {
            check(index, it.post(), books.rules.open(it.intern()).test(it.post()));
        }
        if (event instanceof Event.ChoiceCorrected it) {
            check(index, it.to(), isPermitted(it.intern(), it.to(), true));
        }
        if (event instanceof Event.PlacedOutOfOrder it) {
            check(index, it.post(), isPermitted(it.intern(), it.post(), it.takesPlace()));
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private boolean isPermitted(String intern, String post, boolean takesPlace) {
        return !books.rules.isBarred(intern, post)
                && !(takesPlace && books.rules.isOverQuota(intern, post));
    }

    private void check(int index, String post, boolean permitted) {
        if (!permitted) {
            finding.violated(index, "Une règle de secteur bloquait ce poste : " + post + ".");
        }
    }
}
