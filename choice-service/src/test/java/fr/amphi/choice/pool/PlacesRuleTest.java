package fr.amphi.choice.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesRuleTest {

    private final PlacesRule rule =
            new PlacesRule(
                    LocalDate.of(2011, 2, 4),
                    "arrêté",
                    107,
                    new PlacesRule.Small(List.of("DSM60"), 15, 2),
                    new PlacesRule.Large(List.of("DSM24"), 430, 30));

    @Test
    void places_are_107_per_hundred_interns_rounded_up() {
        assertThat(rule.needed("DSM10", 100)).isEqualTo(107);
        assertThat(rule.needed("DSM10", 10)).isEqualTo(11);
        assertThat(rule.needed("DSM24", 429)).isEqualTo(460);
        assertThat(rule.needed("DSM60", 15)).isEqualTo(17);
    }

    @Test
    void listed_specialties_have_a_fixed_number_more() {
        assertThat(rule.needed("DSM60", 14)).isEqualTo(16);
        assertThat(rule.needed("DSM24", 430)).isEqualTo(460);
    }
}
