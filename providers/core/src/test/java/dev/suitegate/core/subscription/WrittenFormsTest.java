package dev.suitegate.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What billing may write as keys, plans, statuses and seats. */
final class WrittenFormsTest {

    @Test
    void aKeyIsWhatBillingEnginesUse() {
        for (String text : List.of(
                "sub-acme-crm", "sub_1N2b3C", "9", "manual:6f1c:crm", "a@b.c", "A".repeat(255), "I-BW452GLLEP1G")) {
            assertThat(SubscriptionId.isWellFormed(text)).as(text).isTrue();
            assertThat(new SubscriptionId(text).toString()).isEqualTo(text);
        }
    }

    @Test
    void aKeyIsNothingElse() {
        for (String text : List.of(
                "",
                " ",
                "-a",
                ".a",
                "..",
                "a b",
                "a/b",
                "a%2Fb",
                "a\n",
                "ä",
                "a?b",
                "a#b",
                "a;b",
                "a\\b",
                "A".repeat(256))) {
            assertThat(SubscriptionId.isWellFormed(text)).as(text).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> new SubscriptionId(text));
        }
    }

    @Test
    void keysAreOrderedAsText() {
        assertThat(new SubscriptionId("sub-10")).isLessThan(new SubscriptionId("sub-9"));
        assertThat(new SubscriptionId("Sub")).isLessThan(new SubscriptionId("sub"));
        assertThat(new SubscriptionId("sub")).isEqualByComparingTo(new SubscriptionId("sub"));
    }

    @Test
    void aPlanIsAShortName() {
        for (String text : List.of("pro", "PRO_2026.v1-eu", "1", "p".repeat(64))) {
            assertThat(new PlanId(text).toString()).isEqualTo(text);
        }
        for (String text : List.of("", "-pro", "pro plan", "pro\n", "p".repeat(65), "prö")) {
            assertThat(PlanId.isWellFormed(text)).as(text).isFalse();
            assertThatIllegalArgumentException().isThrownBy(() -> new PlanId(text));
        }
    }

    @Test
    void aStatusIsOneOfFiveWords() {
        assertThat(Arrays.stream(SubscriptionStatus.values()).map(SubscriptionStatus::word))
                .containsExactlyInAnyOrder("trialing", "active", "past_due", "paused", "canceled");
        for (SubscriptionStatus status : SubscriptionStatus.values()) {
            assertThat(SubscriptionStatus.of(status.word())).contains(status);
        }
        assertThat(SubscriptionStatus.of("ACTIVE")).isEmpty();
        assertThat(SubscriptionStatus.of("cancelled")).isEmpty();
        assertThat(SubscriptionStatus.of("")).isEmpty();
    }

    @Test
    void seatsAreCountedFromNone() {
        assertThat(new Seats(0).total()).isZero();
        assertThat(new Seats(Seats.MOST).total()).isEqualTo(Seats.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Seats(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seats(Seats.MOST + 1));
    }

    @Test
    void aPersonalSubscriptionHasNoSeats() {
        TenantId zoe = TenantId.person(new UserId("zoe"));
        ProductId crm = new ProductId("crm");

        assertThatIllegalArgumentException().isThrownBy(() -> Samples.seated("sub", zoe, crm, Samples.active(), 1));
        assertThat(Samples.subscription("sub", zoe, crm, Samples.active()).isSeated())
                .isFalse();
    }

    @Test
    void otherTermsChangeNothingElse() {
        Subscription subscription =
                Samples.seated("sub", TenantId.organization("acme"), new ProductId("crm"), Samples.active(), 1);

        Subscription changed = subscription.withTerms(Samples.paused());

        assertThat(changed.terms()).isEqualTo(Samples.paused());
        assertThat(changed.withTerms(subscription.terms())).isEqualTo(subscription);
    }
}
