package fr.amphi.identity.calllist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every list: stated pair by pair, apart from the code that sorts. */
class CallListOrderTest {

    private static final RuleProfile PROFILE =
            RuleBook.shipped().profile("LYON", LocalDate.of(2027, 5, 2)).orElseThrow();
    private static final CallListRules RULES = new CallListRules(PROFILE);
    private static final Draw DRAW = new Draw("ab".repeat(32));

    @Property(tries = 300)
    void eachPassesBeforeTheNextByTheFirstRuleThatTellsThemApart(
            @ForAll("lists") List<Candidate> list) {
        var ordered = RULES.order(list, draws(list));
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(why(ordered.get(i - 1), ordered.get(i)))
                    .as("%s before %s", ordered.get(i - 1), ordered.get(i))
                    .isNotNull();
        }
    }

    @Property(tries = 300)
    void everyInternStandsOnceWhateverTheOrderOfTheFile(
            @ForAll("lists") List<Candidate> list, @ForAll long shuffle) {
        var ordered = RULES.order(list, draws(list));
        var shuffled = new ArrayList<>(list);
        java.util.Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(new HashSet<>(ordered)).hasSize(list.size()).containsAll(list);
        assertThat(RULES.order(shuffled, draws(list))).isEqualTo(ordered);
    }

    @Property(tries = 100)
    void positionsAreExplainedDownToTheOneWhoStandsAlone(@ForAll("lists") List<Candidate> list) {
        var draws = draws(list);
        var ordered = RULES.order(list, draws);
        var explainer = new Explainer(PROFILE, ordered);
        for (int position = 1; position <= ordered.size(); position++) {
            var tree = explainer.explain(position, List.of(), "0123456789abcdef");
            assertThat(tree.text())
                    .isEqualTo("Position %d sur %d.".formatted(position, list.size()));
            assertThat(tree.children().getFirst().text()).contains("pour l'ancienneté");
            int before = tree.children().stream().mapToInt(CallListOrderTest::before).sum();
            assertThat(before).as(tree.toString()).isEqualTo(position - 1);
            assertThat(tree.children().getLast().text()).doesNotContain("à égalité");
        }
    }

    /** The rule by which a passes before b, null when none says so. */
    private static @Nullable Criterion why(Candidate a, Candidate b) {
        if (a.seniority() != b.seniority()) {
            return a.seniority() > b.seniority() ? Criterion.SENIORITY : null;
        }
        if (a.guest() != b.guest()) {
            return b.guest() ? Criterion.GUESTS_LAST : null;
        }
        int rank = decimal(a.rank()).compareTo(decimal(b.rank()));
        if (rank != 0) {
            return rank < 0 ? Criterion.RANK : null;
        }
        int years = Integer.compare(year(a), year(b));
        if (years != 0) {
            return years < 0 ? Criterion.OLDER_COHORT : null;
        }
        int numbers = DRAW.number(a.pseudonym()).compareTo(DRAW.number(b.pseudonym()));
        return numbers < 0 ? Criterion.DRAW : null;
    }

    /** Enough digits to tell fractions of these sizes apart. */
    private static BigDecimal decimal(Fraction f) {
        return new BigDecimal(f.numerator())
                .divide(new BigDecimal(f.denominator()), new MathContext(40));
    }

    private static int year(Candidate c) {
        var cohort = c.cohort();
        return cohort == null ? 9999 : cohort;
    }

    private static int before(Explanation node) {
        var match = java.util.regex.Pattern.compile("(\\d+) internes? passe").matcher(node.text());
        return match.find() ? Integer.parseInt(match.group(1)) : 0;
    }

    private static Map<String, String> draws(List<Candidate> list) {
        var draws = new HashMap<String, String>();
        list.forEach(c -> draws.put(c.pseudonym(), DRAW.number(c.pseudonym())));
        return draws;
    }

    @Provide
    Arbitrary<List<Candidate>> lists() {
        return facts().list()
                .ofMaxSize(40)
                .map(list ->
                        IntStream.range(0, list.size())
                                .mapToObj(i -> list.get(i).named("p" + i))
                                .toList());
    }

    private static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(2022, 2023, 2024).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as(Facts::new);
    }

    private record Facts(
            int seniority, int above, int below, @Nullable Integer cohort, boolean guest) {
        Candidate named(String pseudonym) {
            var rank = Fraction.parse(above + "/" + below);
            return new Candidate(pseudonym, seniority, rank, cohort, 100, guest);
        }
    }
}
