package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The random properties see each rule of the core: broken on purpose, it turns one of them red. */
class SeededRulesTest {

    private static final int SEEDS = 8_000;

    @Test
    void nothing_is_red_with_all_rules_kept() {
        assertThat(RandomRuns.firstRed(SEEDS)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_broken_rule_is_seen(SeededRule rule) throws IOException {
        assertThat(rule.firstRed(SEEDS)).as(rule.name()).isNotNull();
    }

    static List<SeededRule> rules() throws IOException {
        return SeededRule.table();
    }
}
