package dev.suitegate.keycloak.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OutboundSettingsTest {

    @Test
    void thisMachineIsForDevelopmentAlone() {
        assertThat(OutboundSettings.of("true", false, List.of()).loopbackAllowed())
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> OutboundSettings.of("true", true, List.of()))
                .withMessageContaining("SUITEGATE_WEBHOOK_LOOPBACK");
    }

    @Test
    void isOffUnlessSomebodySaysSo() {
        assertThat(OutboundSettings.of(null, true, List.of()).loopbackAllowed()).isFalse();
        assertThat(OutboundSettings.of("false", false, List.of()).loopbackAllowed())
                .isFalse();
        assertThatIllegalStateException().isThrownBy(() -> OutboundSettings.of("yes", false, List.of()));
    }

    @Test
    void knowsTheServersOwnNames() {
        assertThat(OutboundSettings.of(null, true, List.of("ID.example.com", "https://admin.example.com:8443/auth"))
                        .ownHosts())
                .containsExactlyInAnyOrder("id.example.com", "admin.example.com");
        assertThat(OutboundSettings.of(null, false, List.of("http://localhost:8080", "localhost"))
                        .ownHosts())
                .isEmpty();
    }
}
