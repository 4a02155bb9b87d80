package fr.amphi.kit.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.eventlog.UnreadableEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {

    record Moved(String post, int places, @Nullable String reason) {}

    private static final Map<String, Class<? extends Object>> TABLE =
            Map.of("post-moved", Moved.class);
    private static final JsonCodec<Object> CODEC = JsonCodec.withoutNulls(TABLE);

    @Test
    void membersStandInTheOrderOfTheRecord() {
        Moved moved = new Moved("p", 2, null);
        assertThat(written(CODEC, moved)).isEqualTo("{\"post\":\"p\",\"places\":2}");
        assertThat(written(JsonCodec.withNulls(TABLE), moved))
                .isEqualTo("{\"post\":\"p\",\"places\":2,\"reason\":null}");
        assertThat(read(CODEC, "{\"post\":\"p\",\"places\":2}")).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"post\":\"p\"}",
                "{\"places\":2}",
                "{\"post\":null,\"places\":2}",
                "{\"post\":\"p\",\"places\":2,\"more\":1}",
                "[]",
                "{"
            })
    void whatDoesNotFitIsNotRead(String data) {
        assertThatThrownBy(() -> read(CODEC, data)).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void onlyWhatIsInTheTableIsReadOrWritten() {
        assertThatThrownBy(() -> CODEC.decode("moved", "{}".getBytes(UTF_8), List.of()))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> CODEC.encode("text")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasWrittenOtherwiseOnceIsReadAsToday() {
        JsonCodec<Object> today =
                CODEC.upcasting(
                        "post-moved",
                        data -> {
                            if (data.has("seats")) {
                                data.set("places", data.remove("seats"));
                            }
                            return data;
                        });
        assertThat(read(today, "{\"post\":\"p\",\"seats\":2}")).isEqualTo(new Moved("p", 2, null));
        assertThat(read(today, "{\"post\":\"p\",\"places\":2}")).isEqualTo(new Moved("p", 2, null));
        assertThatThrownBy(() -> read(today, "[]")).isInstanceOf(UnreadableEvent.class);
        assertThat(written(today, new Moved("p", 2, null))).doesNotContain("null");
    }

    private static Object read(JsonCodec<Object> codec, String data) {
        return codec.decode("post-moved", data.getBytes(UTF_8), List.of());
    }

    private static String written(JsonCodec<Object> codec, Object event) {
        return new String(codec.encode(event).data(), UTF_8);
    }
}
