package fr.amphi.launcher.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.launcher.WrongCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The call of {@code choose}. */
class ArgumentsTest {

    @Test
    void wishesMayBeMissing() {
        var arguments =
                Arguments.of(List.of("--interns", "pom.xml", "--posts", "pom.xml", "--out", "x"));
        assertThat(arguments.wishes()).isNull();
        assertThat(arguments.out()).hasToString("x");
    }

    @Test
    void aWrongCallSaysWhatIsWrong() {
        assertThatThrownBy(() -> Arguments.of(List.of("--interns", "pom.xml", "--out", "x")))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("--posts is missing");
        assertThatThrownBy(() -> Arguments.of(List.of("--interns", "nowhere.csv")))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("nowhere.csv cannot be read");
        assertThatThrownBy(() -> Arguments.of(List.of("--interns")))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("usage");
        assertThatThrownBy(() -> Arguments.of(List.of("--what", "pom.xml")))
                .isInstanceOf(WrongCall.class);
    }
}
