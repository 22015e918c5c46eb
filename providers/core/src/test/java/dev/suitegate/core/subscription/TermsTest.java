package dev.suitegate.core.subscription;

import static dev.suitegate.core.subscription.SubscriptionStatus.ACTIVE;
import static dev.suitegate.core.subscription.SubscriptionStatus.CANCELED;
import static dev.suitegate.core.subscription.SubscriptionStatus.PAST_DUE;
import static dev.suitegate.core.subscription.SubscriptionStatus.PAUSED;
import static dev.suitegate.core.subscription.SubscriptionStatus.TRIALING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TermsTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    @Test
    void aTrialNeedsAnEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(TRIALING, null, null, null))
                .withMessageContaining("endsAt");
        assertThat(new Terms(TRIALING, null, JUNE, null).standingAt(MAY)).isEqualTo(Standing.VALID);
    }

    @Test
    void pastDueNeedsAGrace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(PAST_DUE, null, JUNE, null))
                .withMessageContaining("graceUntil");
        assertThat(new Terms(PAST_DUE, null, null, JUNE).standingAt(MAY)).isEqualTo(Standing.VALID);
    }

    @Test
    void nothingEndsBeforeOrWhenItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(ACTIVE, JUNE, MAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(ACTIVE, JUNE, JUNE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(PAST_DUE, JUNE, null, JUNE));
        assertThat(new Terms(ACTIVE, JUNE, JUNE.plusNanos(1), null).standingAt(JUNE))
                .isEqualTo(Standing.VALID);
    }

    @Test
    void pausedAndCanceledDenyAtOnceWhateverTheDates() {
        assertThat(new Terms(PAUSED, MAY, JULY, null).standingAt(JUNE)).isEqualTo(Standing.PAUSED);
        assertThat(new Terms(CANCELED, MAY, JULY, null).standingAt(JUNE)).isEqualTo(Standing.CANCELED);
        assertThat(new Terms(ACTIVE, MAY, JULY, null).standingAt(JUNE)).isEqualTo(Standing.VALID);
    }

    @Test
    void theFirstReasonInTheOrderOfPrecedenceIsTold() {
        assertThat(new Terms(PAUSED, JULY, null, null).standingAt(JUNE)).isEqualTo(Standing.NOT_STARTED);
        assertThat(new Terms(PAUSED, null, MAY, null).standingAt(JUNE)).isEqualTo(Standing.PAUSED);
        assertThat(new Terms(PAST_DUE, null, MAY, MAY).standingAt(JUNE)).isEqualTo(Standing.PAST_DUE);
        assertThat(new Terms(PAST_DUE, null, MAY, JULY).standingAt(JUNE)).isEqualTo(Standing.ENDED);
        assertThat(new Terms(CANCELED, null, MAY, null).standingAt(JUNE)).isEqualTo(Standing.CANCELED);
        assertThat(new Terms(TRIALING, null, MAY, null).standingAt(JUNE)).isEqualTo(Standing.TRIAL_ENDED);
        assertThat(new Terms(ACTIVE, null, MAY, null).standingAt(JUNE)).isEqualTo(Standing.ENDED);
    }

    @Test
    void theEffectiveEndIsTheEarlierOfEndAndGrace() {
        assertThat(new Terms(PAST_DUE, null, JUNE, JULY).effectiveEnd()).contains(JUNE);
        assertThat(new Terms(PAST_DUE, null, JULY, JUNE).effectiveEnd()).contains(JUNE);
        assertThat(new Terms(PAST_DUE, null, JUNE, JUNE).effectiveEnd()).contains(JUNE);
        assertThat(new Terms(PAST_DUE, null, null, JUNE).effectiveEnd()).contains(JUNE);
    }

    @Test
    void theGraceEndsNothingWhileBillsArePaid() {
        assertThat(new Terms(ACTIVE, null, JULY, JUNE).effectiveEnd()).contains(JULY);
        assertThat(new Terms(ACTIVE, null, null, JUNE).effectiveEnd()).isEmpty();
        assertThat(new Terms(TRIALING, null, JULY, JUNE).standingAt(JUNE)).isEqualTo(Standing.VALID);
    }
}
