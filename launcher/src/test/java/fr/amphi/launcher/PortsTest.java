package fr.amphi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ports are named before anything starts. */
class PortsTest {

    @Test
    void theUsualOnesMoveByTheirVariable() {
        Ports ports = Ports.from(Map.of("AMPHI_PORT", "9999"));
        assertThat(ports.http(Port.GATEWAY)).isEqualTo("http://127.0.0.1:9999");
        assertThat(ports.of(Port.KAFKA)).isEqualTo(19092);
    }

    @Test
    void aTakenPortIsNamedWithTheRemedy() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var numbers = new EnumMap<>(Ports.free().numbers());
            numbers.put(Port.GATEWAY, taken.getLocalPort());
            assertThatThrownBy(() -> new Ports(numbers).requireFree())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("AMPHI_PORT");
        }
    }

    @Test
    void whatIsNoPortNumberIsSaid() {
        assertThatThrownBy(() -> Ports.from(Map.of("AMPHI_PORT", "http")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("AMPHI_PORT=http is not a port number.");
        assertThatThrownBy(() -> Ports.from(Map.of("AMPHI_KAFKA_PORT", "70000")))
                .isInstanceOf(CannotStart.class);
    }
}
