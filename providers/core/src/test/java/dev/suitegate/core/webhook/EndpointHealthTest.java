package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.webhook.Attempt.Answered;
import dev.suitegate.core.webhook.Attempt.Unanswered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EndpointHealthTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant AFTER_FIVE_DAYS = START.plus(EndpointHealth.PATIENCE);

    private static Attempt answered(int status) {
        return new Answered(status, Optional.empty());
    }

    /** After so many attempts without an answer, one an hour. */
    private static EndpointHealth failing(int times) {
        EndpointHealth health = EndpointHealth.GOOD;
        for (int attempt = 0; attempt < times; attempt++) {
            health = health.after(new Unanswered(), START.plus(Duration.ofHours(attempt)));
        }
        return health;
    }

    @Test
    void fiveDaysWithoutAnythingAcceptedAreEnough() {
        EndpointHealth health = failing(120);
        assertThat(health.reasonToGiveUp(AFTER_FIVE_DAYS)).contains(Cause.NOTHING_ACCEPTED);
        assertThat(health.reasonToGiveUp(AFTER_FIVE_DAYS.minusNanos(1))).isEmpty();
    }

    @Test
    void aFewFailuresOfAQuietEndpointAreNot() {
        Instant weeksLater = START.plus(Duration.ofDays(40));
        assertThat(failing(EndpointHealth.FEWEST_FAILURES - 1).reasonToGiveUp(weeksLater))
                .isEmpty();
        assertThat(failing(EndpointHealth.FEWEST_FAILURES).reasonToGiveUp(weeksLater))
                .contains(Cause.NOTHING_ACCEPTED);
    }

    @Test
    void manyFailuresInAnHourAreNot() {
        EndpointHealth health = EndpointHealth.GOOD;
        for (int attempt = 0; attempt < 10_000; attempt++) {
            health = health.after(answered(500), START.plusMillis(attempt));
        }
        assertThat(health.reasonToGiveUp(START.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(health.reasonToGiveUp(AFTER_FIVE_DAYS)).isPresent();
    }

    @Test
    void oneThingAcceptedIsANewStart() {
        EndpointHealth health = failing(119).after(answered(204), AFTER_FIVE_DAYS);
        assertThat(health).isEqualTo(EndpointHealth.GOOD);
        assertThat(health.after(new Unanswered(), AFTER_FIVE_DAYS).reasonToGiveUp(AFTER_FIVE_DAYS))
                .isEmpty();
    }

    @Test
    void goneIsGoneAtOnce() {
        assertThat(EndpointHealth.GOOD.after(answered(410), START).reasonToGiveUp(START))
                .contains(Cause.GONE);
        assertThat(EndpointHealth.GOOD.after(answered(404), START).reasonToGiveUp(START))
                .isEmpty();
    }

    @Test
    void aRedirectIsAFailure() {
        assertThat(EndpointHealth.GOOD.after(answered(308), START).failures()).isEqualTo(1);
        assertThat(EndpointHealth.GOOD.after(answered(200), START)).isEqualTo(EndpointHealth.GOOD);
    }

    @Test
    void contradictionsAreNoHealth() {
        assertThat(new EndpointHealth(1, Optional.of(START), true)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointHealth(1, Optional.empty(), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointHealth(0, Optional.of(START), false));
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointHealth(0, Optional.empty(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new EndpointHealth(-1, Optional.empty(), false));
    }
}
