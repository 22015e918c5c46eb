package dev.suitegate.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.subscription.Standing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DenialReasonTest {

    @Test
    void hasTheWordsThatEventsAndTheApiPromise() {
        assertThat(Arrays.stream(DenialReason.values()).map(DenialReason::word))
                .containsExactlyInAnyOrder(
                        "no_product",
                        "product_disabled",
                        "not_a_member",
                        "tenant_suspended",
                        "no_subscription",
                        "not_started",
                        "trial_ended",
                        "ended",
                        "past_due",
                        "paused",
                        "canceled",
                        "no_seat",
                        "stale_epoch",
                        "authentication_not_accepted");
    }

    @Test
    void isOrderedByPrecedenceWithNoSubscriptionFarthestFromAccess() {
        List<String> precedence = List.of(
                "no_product",
                "product_disabled",
                "tenant_suspended",
                "not_a_member",
                "authentication_not_accepted",
                "not_started",
                "paused",
                "past_due",
                "canceled",
                "trial_ended",
                "ended",
                "no_seat",
                "stale_epoch");

        assertThat(Arrays.stream(DenialReason.values())
                        .filter(reason -> reason != DenialReason.NO_SUBSCRIPTION)
                        .map(DenialReason::word))
                .containsExactlyElementsOf(precedence);
        assertThat(DenialReason.NO_SUBSCRIPTION)
                .isGreaterThan(DenialReason.PRODUCT_DISABLED)
                .isLessThan(DenialReason.TENANT_SUSPENDED);
    }

    @Test
    void namesEveryStandingWithoutAccessByTheSameWord() {
        for (Standing standing : Standing.values()) {
            if (standing == Standing.VALID) {
                assertThatIllegalArgumentException().isThrownBy(() -> DenialReason.of(standing));
            } else {
                assertThat(DenialReason.of(standing).name()).isEqualTo(standing.name());
            }
        }
    }
}
