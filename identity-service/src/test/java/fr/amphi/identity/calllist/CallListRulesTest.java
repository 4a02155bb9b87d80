package fr.amphi.identity.calllist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.identity.calllist.RuleProfile.RankReading;
import fr.amphi.identity.calllist.RuleProfile.Scale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallListRulesTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 2);
    private static final RuleProfile AURA = RuleBook.shipped().profile("LYON", MAY).orElseThrow();
    private static final Map<String, String> DRAWS =
            Map.of("first-drawn", "00", "second-drawn", "11");

    /** One pair per rule, in which only that rule tells the two apart. */
    private static List<Candidate> decidedBy(Criterion criterion) {
        return switch (criterion) {
            case SENIORITY -> List.of(intern("x", 3, "9", 2020), intern("a", 2, "1", 2019));
            case GUESTS_LAST -> List.of(intern("x", 2, "9", 2020), guest("a", 2, "1", 2019));
            case RANK -> List.of(intern("x", 2, "1/3", 2021), intern("a", 2, "34/100", 2019));
            case OLDER_COHORT -> List.of(intern("x", 2, "5", 2020), intern("a", 2, "5", 2021));
            case DRAW ->
                    List.of(
                            intern("first-drawn", 2, "5", 2020),
                            intern("second-drawn", 2, "5", 2020));
        };
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void eachRuleDecidesItsPair(Criterion criterion) {
        var pair = decidedBy(criterion);
        assertThat(new CallListRules(AURA).order(pair.reversed(), DRAWS)).isEqualTo(pair);
    }

    @ParameterizedTest
    @EnumSource(
            value = Criterion.class,
            names = {"DRAW"},
            mode = EnumSource.Mode.EXCLUDE)
    void withoutARuleItsPairFallsTheOtherWay(Criterion criterion) {
        var rules = new ArrayList<>(AURA.criteria());
        rules.removeIf(rule -> rule.criterion() == criterion);
        var mutant = new CallListRules(with(rules, AURA.ranks()));
        assertThat(mutant.order(decidedBy(criterion), Map.of()))
                .isEqualTo(decidedBy(criterion).reversed());
    }

    @Test
    void theProfileThatNamesThePerimeterWinsOverTheGeneralOne() {
        var book = RuleBook.shipped();
        assertThat(book.profile("LYON", MAY))
                .get()
                .extracting(RuleProfile::id)
                .isEqualTo(AURA.id());
        assertThat(book.profile("BREST", MAY))
                .get()
                .extracting(RuleProfile::id)
                .isNotEqualTo(AURA.id());
        assertThat(book.profile("LYON", LocalDate.of(2016, 5, 2))).isEmpty();
    }

    @Test
    void aFractionOfTheCohortIsComparedExactly() {
        var rules = new CallListRules(with(AURA.criteria(), List.of(fractions(null, null))));
        var small = new Candidate("small", 0, Fraction.parse("1"), 2024, 3, false);
        var large = new Candidate("large", 0, Fraction.parse("3333"), 2023, 10_000, false);
        assertThat(rules.order(List.of(small, large), Map.of())).containsExactly(large, small);
    }

    @Test
    void ranksThatCannotBeComparedAreSaidSo() {
        var given = new RankReading(null, null, Scale.AS_GIVEN, "", "");
        var mixed = new CallListRules(with(AURA.criteria(), List.of(fractions(2024, 2024), given)));
        var brut = intern("a", 2, "5", 2023);
        var scaled = new Candidate("b", 2, Fraction.parse("5"), 2024, 100, false);
        var other = new Candidate("b", 1, Fraction.parse("5"), 2024, 100, false);
        assertThat(mixed.obstacle(List.of(brut, scaled)))
                .get()
                .extracting(CallListRules.Obstacle::code)
                .isEqualTo("RANKS_NOT_COMPARABLE");
        assertThat(mixed.obstacle(List.of(brut, other))).isEmpty();
        assertThat(mixed.obstacle(List.of(intern("c", 2, "5", 2024))))
                .get()
                .extracting(CallListRules.Obstacle::code)
                .isEqualTo("COHORT_SIZE_MISSING");
    }

    @Test
    void aProfileWithoutTheDrawAtTheEndIsNoProfile() {
        var rules = AURA.criteria().subList(0, 4);
        assertThatThrownBy(() -> with(rules, AURA.ranks())).hasMessageContaining("draw");
    }

    @Test
    void theDrawIsTheOneCommittedTo() {
        var draw = new Draw("00".repeat(32));
        assertThat(draw.commitment())
                .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
        assertThat(draw.number("E1")).isNotEqualTo(new Draw("01".repeat(32)).number("E1"));
    }

    private static RuleProfile with(List<RuleProfile.Rule> rules, List<RankReading> ranks) {
        return new RuleProfile("test", "test", List.of("*"), MAY, null, rules, ranks);
    }

    private static RankReading fractions(@Nullable Integer from, @Nullable Integer to) {
        return new RankReading(from, to, Scale.FRACTION_OF_COHORT, "", "");
    }

    private static Candidate intern(String name, int seniority, String rank, int cohort) {
        return new Candidate(name, seniority, Fraction.parse(rank), cohort, null, false);
    }

    private static Candidate guest(String name, int seniority, String rank, int cohort) {
        return new Candidate(name, seniority, Fraction.parse(rank), cohort, null, true);
    }
}
