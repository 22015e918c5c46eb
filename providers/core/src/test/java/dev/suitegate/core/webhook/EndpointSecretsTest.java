package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EndpointSecretsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SigningSecret first = Deliveries.aSecret();
    private final SigningSecret second = Deliveries.aSecret();
    private final SigningSecret third = Deliveries.aSecret();

    @Test
    void thereIsOne() {
        assertThat(EndpointSecrets.of(first).at(NOW)).containsExactly(first);
    }

    @Test
    void duringARotationThereAreTwoUntilATime() {
        EndpointSecrets rotated = EndpointSecrets.of(first).rotate(second, NOW, DAY);
        assertThat(rotated.at(NOW)).containsExactly(second, first);
        assertThat(rotated.at(NOW.plus(DAY).minusNanos(1))).containsExactly(second, first);
        assertThat(rotated.at(NOW.plus(DAY))).containsExactly(second);
    }

    @Test
    void anOldOneThatSomebodyElseKnowsIsDroppedAtOnce() {
        assertThat(EndpointSecrets.of(first).rotate(second, NOW, Duration.ZERO).at(NOW))
                .containsExactly(second);
    }

    @Test
    void thereAreNeverThree() {
        EndpointSecrets twice =
                EndpointSecrets.of(first).rotate(second, NOW, DAY).rotate(third, NOW.plusSeconds(1), DAY);
        assertThat(twice.at(NOW.plusSeconds(2))).containsExactly(third, second);
    }

    @Test
    void theOverlapHasBounds() {
        EndpointSecrets secrets = EndpointSecrets.of(first);
        Duration most = EndpointSecrets.LONGEST_OVERLAP;
        assertThat(secrets.rotate(second, NOW, most).at(NOW)).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.rotate(second, NOW, most.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> secrets.rotate(second, NOW, Duration.ofNanos(-1)));
    }

    @Test
    void aRotationBringsAnotherSecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndpointSecrets.of(first).rotate(first, NOW, DAY));
    }
}
