package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTypeTest {

    private static final Subscription PAID = subscription(Samples.active());
    private static final Subscription TRIAL =
            subscription(Samples.trialingUntil(Instant.parse("2026-12-01T00:00:00Z")));
    private static final UserId BOB = new UserId("bob");

    private static Subscription subscription(Terms terms) {
        return Samples.subscription("sub-1", TenantId.organization("acme"), new ProductId("crm"), terms);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(new Change.Created(PAID), "subscription.created"),
                Arguments.of(new Change.Created(TRIAL), "subscription.trial_started"),
                Arguments.of(new Change.Revived(TRIAL, PAID), "subscription.created"),
                Arguments.of(new Change.Revived(PAID, TRIAL), "subscription.trial_started"),
                Arguments.of(new Change.Updated(PAID, TRIAL), "subscription.updated"),
                Arguments.of(new Change.Updated(TRIAL, PAID), "subscription.updated"),
                Arguments.of(new Change.Deleted(TRIAL), "subscription.deleted"),
                Arguments.of(new Change.SeatAssigned(PAID, BOB), "subscription.seat_assigned"),
                Arguments.of(new Change.SeatFreed(PAID, BOB), "subscription.seat_freed"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachChangeIsOneEvent(Change change, String word) {
        assertThat(EventType.of(change).word()).isEqualTo(word);
    }

    @Test
    void noKindOfChangeIsForgotten() {
        assertThat(changes().map(one -> ((Change) one.get()[0]).kind())).contains(Change.Kind.values());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(EventType type) {
        assertThat(EventType.of(type.word())).contains(type);
        assertThat(type.word()).matches("[a-z0-9_]+(\\.[a-z0-9_]+)+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "subscription", "subscription.*", "Subscription.updated", "subscription.updated\n"})
    void isNotMadeUp(String word) {
        assertThat(EventType.of(word)).isEmpty();
    }

    @Test
    void namesStandOnce() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::word)).doesNotHaveDuplicates();
    }
}
