package fr.amphi.amphitheatre;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link Property#FROZEN_LISTS}. */
final class FrozenListsCheck implements PropertyCheck {

    private final Books books;
    private final Finding finding = new Finding(Property.FROZEN_LISTS);

    FrozenListsCheck(Books books) {
        this.books = books;
    }

    @Override
    public void before(int index, Event event) {
        if (event instanceof Event.CallListPartAdded it
                && it.first() != books.newLines.size() + 1) {
            finding.violated(index, "Une partie de la liste d'appel n'est pas à sa place.");
        }
        if (event instanceof Event.CallListFixed it && !fits(it)) {
            finding.violated(
                    index, "La liste d'appel n'est pas celle qui a été figée (nombre, empreinte).");
        }
        if (event instanceof Event.PostsFixed it && !fits(it)) {
            finding.violated(
                    index, "Les postes ne sont pas ceux qui ont été figés (nombre, empreinte).");
        }
        if (event instanceof Event.BlockingRulesSet it && !fits(it)) {
            finding.violated(
                    index,
                    "Les règles de secteur ne valent pas ce jour-là, ou changent sans motif.");
        }
        if (event instanceof Event.TurnStarted && !books.newLines.isEmpty()) {
            finding.violated(index, "Un tour a commencé sur une liste d'appel inachevée.");
        }
        if (event instanceof Event.AmphitheatreOpened && !isComplete()) {
            finding.violated(index, "L'amphi a été ouvert sans listes figées.");
        }
    }

    @Override
    public Verdict verdict(List<Event> events) {
        return finding.verdict();
    }

    private boolean fits(Event.CallListFixed fixed) {
        List<CallListLine> lines = books.newLines;
        return fixed.count() == lines.size()
                && fixed.hash().equals(Hashes.callList(lines))
                && distinct(lines, CallListLine::intern) == lines.size();
    }

    private boolean fits(Event.PostsFixed fixed) {
        List<OfferedPost> posts = books.newPosts;
        return fixed.count() == posts.size()
                && fixed.places() == posts.stream().mapToInt(OfferedPost::places).sum()
                && fixed.hash().equals(Hashes.posts(posts))
                && distinct(posts, OfferedPost::post) == posts.size();
    }

    private boolean fits(Event.BlockingRulesSet set) {
        boolean first = set.revision() == 1 && books.stage == Stage.SCHEDULED;
        return set.revision() == books.rules.revision() + 1
                && (first || set.reason() != null)
                && set.rules().stream().allMatch(this::isInForce);
    }

    private boolean isInForce(BlockingRule rule) {
        if (books.plan == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(books.plan.opensAt(), RuleConditions.PARIS);
        return rule.from().compareTo(day) <= 0
                && (rule.until() == null || rule.until().compareTo(day) >= 0);
    }

    private boolean isComplete() {
        return !books.call.list().isEmpty()
                && !books.posts.all().isEmpty()
                && books.newLines.isEmpty()
                && books.newPosts.isEmpty();
    }

    private static <T> int distinct(List<T> elements, Function<T, String> name) {
        Set<String> names = elements.stream().map(name).collect(Collectors.toSet());
        return names.size();
    }
}
