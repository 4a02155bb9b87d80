package fr.amphi.amphitheatre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    @Test
    void a_list_is_committed_to_by_salt_and_canonical_json() {
        Commitment<List<String>> wishes =
                Commitment.to(List.of("LYON/MG 1", "é\"\\\n\u0001"), Given.SALT);
        assertThat(wishes.json()).isEqualTo("[\"LYON/MG 1\",\"é\\\"\\\\\\n\\u0001\"]");
        assertThat(wishes.sha256())
                .isEqualTo("98cfa5912d69e1e51342eb558b30753d382f1f07f7095fc2e359cada72279d1d");
        assertThat(wishes.holds()).isTrue();
    }

    @Test
    void another_value_or_salt_does_not_hold() {
        Commitment<String> reason = Commitment.to("absent", Given.SALT);
        Salt other = new Salt("ff112233445566778899aabbccddeeff");
        assertThat(opened(reason.sha256(), Given.SALT, "présent").holds()).isFalse();
        assertThat(opened(reason.sha256(), other, "absent").holds()).isFalse();
        assertThat(opened(reason.sha256(), Given.SALT, "absent")).isEqualTo(reason);
    }

    @Test
    void without_an_opening_nothing_is_known_and_nothing_is_wrong() {
        Commitment<String> unopened = Commitment.unopened("00");
        assertThat(unopened.holds()).isTrue();
        assertThat(unopened.value()).isNull();
        assertThat(unopened.json()).isNull();
    }

    @Test
    void a_salt_has_sixteen_bytes() {
        assertThatThrownBy(() -> Salt.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Salt.of(Given.SALT.bytes())).isEqualTo(Given.SALT);
    }

    private static Commitment<String> opened(String sha256, Salt salt, String value) {
        return new Commitment<>(sha256, new Commitment.Opening<>(salt, value));
    }
}
