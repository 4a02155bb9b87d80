package fr.amphi.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UtcTest {

    private static final long YEAR_9999 = 253_402_300_799_999L;

    @Property
    void readsWhatInstantsAreWrittenAs(@ForAll @LongRange(min = 0, max = YEAR_9999) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertThat(Utc.parse(instant.toString())).isEqualTo(instant);
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        assertThat(Utc.parse(second.toString())).isEqualTo(second);
        Instant finer = instant.plusNanos(1);
        assertThat(Utc.parse(finer.toString())).isEqualTo(finer);
    }

    @Test
    void readsAndRefusesWhatInstantDoes() {
        for (String text :
                List.of(
                        "2028-02-29T23:59:59.999Z",
                        "2027-02-29T00:00:00Z",
                        "2027-13-01T00:00:00Z",
                        "2027-00-10T00:00:00Z",
                        "2027-03-24T24:00:00Z",
                        "2027-03-24T25:00:00Z",
                        "2027-03-24T08:60:00Z",
                        "2016-12-31T23:59:60Z",
                        "2027-03-24T08:00:00.12Z",
                        "2027-03-24 08:00:00Z",
                        "2027-03-24t08:00:00z",
                        "+2027-03-24T08:00:0Z",
                        "٢٠٢٧-03-24T08:00:00Z",
                        "2027-03-24T08:00:00+01:00",
                        "")) {
            Instant expected = expected(text);
            if (expected == null) {
                assertThatThrownBy(() -> Utc.parse(text))
                        .as(text)
                        .isInstanceOf(DateTimeException.class);
            } else {
                assertThat(Utc.parse(text)).as(text).isEqualTo(expected);
            }
        }
    }

    private static @Nullable Instant expected(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
