package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.Ending.Cause;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WarnedTest {

    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant A_WEEK_BEFORE = END.minus(Duration.ofDays(7));
    private static final Instant A_DAY_BEFORE = END.minus(Duration.ofDays(1));
    private static final Duration MICRO = Duration.ofNanos(1000);

    private static Warned warned(WarningKind kind) {
        return new Warned(kind, new Ending(END, Cause.PERIOD));
    }

    private static Subscription subscription(Terms terms) {
        return Samples.subscription("sub-1", TenantId.organization("acme"), new ProductId("crm"), terms);
    }

    private static boolean holds(WarningKind kind, Instant now) {
        return warned(kind).holds(subscription(Samples.activeUntil(END)), now);
    }

    @Test
    void eachHoldsUntilTheNextOneComes() {
        assertThat(holds(WarningKind.SEVEN_DAYS, A_WEEK_BEFORE)).isTrue();
        assertThat(holds(WarningKind.SEVEN_DAYS, A_DAY_BEFORE.minus(MICRO))).isTrue();
        assertThat(holds(WarningKind.SEVEN_DAYS, A_DAY_BEFORE)).isFalse();
        assertThat(holds(WarningKind.ONE_DAY, A_DAY_BEFORE)).isTrue();
        assertThat(holds(WarningKind.ONE_DAY, END)).isFalse();
    }

    @Test
    void theLastOneHoldsForGood() {
        assertThat(holds(WarningKind.AT_THE_END, END.plus(Duration.ofDays(3)))).isTrue();
    }

    @Test
    void noneHoldsOnceTheEndIsElsewhere() {
        Subscription moved = subscription(Samples.activeUntil(END.plusSeconds(1)));
        assertThat(warned(WarningKind.SEVEN_DAYS).holds(moved, A_WEEK_BEFORE)).isFalse();
    }

    @Test
    void noneHoldsOnceAnotherDateIsMeant() {
        Subscription trial = subscription(new Terms(SubscriptionStatus.TRIALING, null, END, null));
        assertThat(warned(WarningKind.SEVEN_DAYS).holds(trial, A_WEEK_BEFORE)).isFalse();
    }

    @Test
    void noneHoldsForWhatIsPaused() {
        Subscription paused = subscription(new Terms(SubscriptionStatus.PAUSED, null, END, null));
        assertThat(warned(WarningKind.SEVEN_DAYS).holds(paused, A_WEEK_BEFORE)).isFalse();
    }
}
