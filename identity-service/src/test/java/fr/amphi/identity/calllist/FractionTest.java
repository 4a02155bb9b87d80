package fr.amphi.identity.calllist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

    @Test
    void comparesWhereDoublesCannot() {
        var a = Fraction.parse("100000000000000001/300000000000000000");
        var b = Fraction.parse("1/3");
        assertThat(a).isGreaterThan(b);
        assertThat(100000000000000001d / 300000000000000000d).isEqualTo(1d / 3d);
    }

    @Test
    void equalValuesCompareEqualHoweverWritten() {
        assertThat(Fraction.parse("2/4")).isEqualByComparingTo(Fraction.parse("1/2"));
        assertThat(Fraction.parse("7")).isEqualByComparingTo(Fraction.parse("7/1"));
        assertThat(Fraction.parse("7")).hasToString("7");
        assertThat(Fraction.parse("2/4")).hasToString("2/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1,5", "1.5", "1/0", "0/3", "a", "1/2/3", " 1", "1e3"})
    void refusesWhatIsNoPositiveFraction(String text) {
        assertThatThrownBy(() -> Fraction.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
