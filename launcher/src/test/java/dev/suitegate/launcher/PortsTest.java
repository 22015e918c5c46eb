package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areTheDocumentedOnesUnlessAskedOtherwise() {
        assertThat(Ports.fromEnvironment(Map.of())).isEqualTo(new Ports(8080, 9000, 8081, 8082));
        assertThat(Ports.fromEnvironment(Map.of("SUITEGATE_CRM_PORT", "18081")).crm())
                .isEqualTo(18081);
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String nonsense : new String[] {"crm", "0", "-1", "65536"}) {
            assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("SUITEGATE_HTTP_PORT", nonsense)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("SUITEGATE_HTTP_PORT=" + nonsense);
        }
    }

    @Test
    void namesTheTakenPortAndItsVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(free.http(), free.management(), free.crm(), taken.getLocalPort());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("SUITEGATE_VERIFY_PORT");
        }
    }

    @Test
    void refusesTheSamePortTwice() {
        Ports free = Ports.free();
        assertThatThrownBy(new Ports(free.http(), free.http(), free.crm(), free.verify())::requireFree)
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("asked for twice, by SUITEGATE_HTTP_PORT and SUITEGATE_MANAGEMENT_PORT");
    }

    @Test
    void areFreeWhenChosenFree() {
        assertThatCode(Ports.free()::requireFree).doesNotThrowAnyException();
    }
}
