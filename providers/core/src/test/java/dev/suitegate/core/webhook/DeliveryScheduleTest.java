package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.webhook.Attempt.Answered;
import dev.suitegate.core.webhook.Attempt.Unanswered;
import dev.suitegate.core.webhook.NextAttempt.Done;
import dev.suitegate.core.webhook.NextAttempt.GivenUp;
import dev.suitegate.core.webhook.NextAttempt.Later;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryScheduleTest {

    private static Attempt answered(int status) {
        return new Answered(status, Optional.empty());
    }

    private static Attempt busyFor(Duration wish) {
        return new Answered(429, Optional.of(wish));
    }

    private static Duration pause(Attempt attempt, int attempts) {
        return ((Later) DeliverySchedule.after(attempt, attempts)).pause();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void whatIsAcceptedIsDone(int status) {
        assertThat(DeliverySchedule.after(answered(status), 1)).isEqualTo(new Done());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 101, 199, 300, 301, 302, 304, 307, 308, 400, 401, 404, 429, 500, 502, 504, 600})
    void nothingElseIsAccepted(int status) {
        assertThat(DeliverySchedule.after(answered(status), 1)).isInstanceOf(Later.class);
    }

    @Test
    void noAnswerIsTriedAgain() {
        assertThat(DeliverySchedule.after(new Unanswered(), 1)).isEqualTo(new Later(Duration.ofSeconds(5)));
    }

    @Test
    void whoeverIsGoneIsNotTriedAgain() {
        assertThat(DeliverySchedule.after(answered(410), 1)).isEqualTo(new GivenUp());
        assertThat(DeliverySchedule.after(answered(404), 1)).isInstanceOf(Later.class);
    }

    @Test
    void pausesGrowToAnHourAndStayThere() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(attempts -> pause(new Unanswered(), attempts)))
                .isSorted()
                .endsWith(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));
    }

    @Test
    void theAttemptsLastLongerThanThePatienceWithAnEndpoint() {
        assertThat(DeliverySchedule.whole())
                .isGreaterThan(EndpointHealth.PATIENCE)
                .isLessThan(Duration.ofDays(6));
        Duration counted = IntStream.range(1, DeliverySchedule.MOST_ATTEMPTS)
                .mapToObj(attempts -> pause(new Unanswered(), attempts))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(DeliverySchedule.whole()).isEqualTo(counted);
    }

    @Test
    void theAttemptsAreCounted() {
        int most = DeliverySchedule.MOST_ATTEMPTS;
        assertThat(DeliverySchedule.after(answered(500), most - 1)).isInstanceOf(Later.class);
        assertThat(DeliverySchedule.after(answered(500), most)).isEqualTo(new GivenUp());
        assertThat(DeliverySchedule.after(answered(200), most)).isEqualTo(new Done());
        assertThatIllegalArgumentException().isThrownBy(() -> DeliverySchedule.after(answered(500), 0));
    }

    @Test
    void aReceiverMayAskForMoreTimeButNotForLessOrForDays() {
        assertThat(pause(busyFor(Duration.ofMinutes(3)), 1)).isEqualTo(Duration.ofMinutes(3));
        assertThat(pause(busyFor(Duration.ZERO), 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(busyFor(Duration.ofSeconds(-9)), 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(busyFor(Duration.ofDays(365)), 1)).isEqualTo(DeliverySchedule.LONGEST_WISH);
    }
}
