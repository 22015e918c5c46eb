package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.Ending.Cause;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WarnBeforeEndTest {

    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MICRO = Duration.ofNanos(1000);

    private static SubscriptionState state(String id, Terms terms) {
        Subscription subscription =
                Samples.subscription(id, TenantId.organization("acme"), new ProductId("crm"), terms);
        return new SubscriptionState(subscription, false, 0, new StateVersion(7));
    }

    private static SubscriptionState state(Terms terms) {
        return state("sub-1", terms);
    }

    private static SubscriptionState active() {
        return state(Samples.activeUntil(END));
    }

    /** The kind that is due when a search ends at this instant and began a minute before. */
    private static Optional<WarningKind> due(SubscriptionState state, Instant knownSince, Instant now) {
        return warning(state, knownSince, now.minusSeconds(60), now).map(EndWarning::kind);
    }

    private static Optional<EndWarning> warning(
            SubscriptionState state, Instant knownSince, Instant after, Instant now) {
        return new WarnBeforeEnd("realm-1", new Look(after, now)).due(state, knownSince);
    }

    private static Instant before(int days) {
        return END.minus(Duration.ofDays(days));
    }

    @Test
    void warnsAWeekADayAndAtTheEnd() {
        assertThat(due(active(), LONG_AGO, before(7))).contains(WarningKind.SEVEN_DAYS);
        assertThat(due(active(), LONG_AGO, before(1))).contains(WarningKind.ONE_DAY);
        assertThat(due(active(), LONG_AGO, END)).contains(WarningKind.AT_THE_END);
    }

    @Test
    void doesNotWarnAnInstantTooEarly() {
        assertThat(due(active(), LONG_AGO, before(7).minus(MICRO))).isEmpty();
        assertThat(due(active(), LONG_AGO, before(1).minus(MICRO))).isEmpty();
        assertThat(due(active(), LONG_AGO, END.minus(MICRO))).isEmpty();
    }

    @Test
    void isDueInOneOfTwoSearchesThatMeet() {
        assertThat(warning(active(), LONG_AGO, before(8), before(7))).isPresent();
        assertThat(warning(active(), LONG_AGO, before(7), before(6))).isEmpty();
    }

    @Test
    void warnsEachTimeOnceWhereSearchesOverlapAndStartAgain() {
        List<String> keys = new ArrayList<>();
        for (Instant now = before(9); now.isBefore(END.plus(DAY)); now = now.plus(Duration.ofHours(5))) {
            warning(active(), LONG_AGO, now.minus(DAY), now)
                    .map(EndWarning::key)
                    .ifPresent(keys::add);
        }
        assertThat(keys).hasSizeGreaterThan(3);
        assertThat(keys.stream().distinct()).hasSize(3);
    }

    @Test
    void afterALongStandstillOnlyTheLastWarningIsDue() {
        assertThat(warning(active(), LONG_AGO, before(8), END.minusSeconds(3600))
                        .map(EndWarning::kind))
                .contains(WarningKind.ONE_DAY);
        assertThat(warning(active(), LONG_AGO, before(8), END.plus(DAY)).map(EndWarning::kind))
                .contains(WarningKind.AT_THE_END);
    }

    @Test
    void aTrialTooShortForAWeekIsOnlyWarnedOfADay() {
        Terms trial = new Terms(SubscriptionStatus.TRIALING, before(3), END, null);
        assertThat(warning(state(trial), before(3), LONG_AGO, before(3))).isEmpty();
        assertThat(warning(state(trial), before(3), LONG_AGO, before(1)).map(EndWarning::kind))
                .contains(WarningKind.ONE_DAY);
    }

    @Test
    void aTrialOfExactlyAWeekIsNotWarnedOfAsItBegins() {
        Terms week = new Terms(SubscriptionStatus.TRIALING, before(7), END, null);
        assertThat(due(state(week), before(7).plusMillis(400), before(7).plusSeconds(1)))
                .isEmpty();

        Terms longer = new Terms(SubscriptionStatus.TRIALING, before(8), END, null);
        assertThat(due(state(longer), before(8), before(7).plusSeconds(1))).contains(WarningKind.SEVEN_DAYS);
    }

    @Test
    void whatWasOverWhenItWasWrittenDoesNotEnd() {
        assertThat(warning(active(), END, LONG_AGO, END.plus(DAY))).isEmpty();
        assertThat(warning(active(), END.minusSeconds(1), LONG_AGO, END.plus(DAY))
                        .map(EndWarning::kind))
                .contains(WarningKind.AT_THE_END);
    }

    @Test
    void whatHasNotStartedIsNotWarnedOf() {
        Terms later = new Terms(SubscriptionStatus.ACTIVE, before(2), END, null);
        assertThat(due(state(later), LONG_AGO, before(7))).isEmpty();
        assertThat(due(state(later), LONG_AGO, before(1))).contains(WarningKind.ONE_DAY);
    }

    @Test
    void aMovedEndIsWarnedOfAnew() {
        Terms moved = Samples.activeUntil(END.plus(Duration.ofDays(30)));
        EndWarning first = warning(active(), LONG_AGO, LONG_AGO, before(7)).orElseThrow();
        EndWarning second = warning(state(moved), before(6), LONG_AGO, before(7).plus(Duration.ofDays(30)))
                .orElseThrow();
        assertThat(second.kind()).isEqualTo(first.kind());
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void aChangeOfSomethingElseDoesNotWarnAgain() {
        SubscriptionState other = new SubscriptionState(active().subscription(), false, 0, new StateVersion(8));
        EndWarning first = warning(active(), LONG_AGO, LONG_AGO, before(7)).orElseThrow();
        EndWarning again = warning(other, LONG_AGO, LONG_AGO, before(7)).orElseThrow();
        assertThat(again.key()).isEqualTo(first.key());
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void keysAreThoseOfOneSubscriptionAndOneKind() {
        EndWarning week = warning(active(), LONG_AGO, LONG_AGO, before(7)).orElseThrow();
        EndWarning day = warning(active(), LONG_AGO, LONG_AGO, before(1)).orElseThrow();
        EndWarning other = warning(state("sub-2", Samples.activeUntil(END)), LONG_AGO, LONG_AGO, before(7))
                .orElseThrow();
        assertThat(List.of(week.key(), day.key(), other.key()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.length() <= 48);
    }

    @Test
    void saysWhenItWasDueNotWhenItWasFound() {
        assertThat(warning(active(), LONG_AGO, LONG_AGO, before(7).plusSeconds(50))
                        .map(EndWarning::time))
                .contains(before(7));
    }

    @Test
    void theEndIsTheOneThatTheDecisionGoesBy() {
        assertThat(Ending.of(Samples.trialingUntil(END))).contains(new Ending(END, Cause.TRIAL));
        assertThat(Ending.of(Samples.activeUntil(END))).contains(new Ending(END, Cause.PERIOD));
        assertThat(Ending.of(Samples.pastDueUntil(END))).contains(new Ending(END, Cause.GRACE));
        assertThat(Ending.of(new Terms(SubscriptionStatus.PAST_DUE, null, END, END.plus(DAY))))
                .contains(new Ending(END, Cause.PERIOD));
        assertThat(Ending.of(new Terms(SubscriptionStatus.PAST_DUE, null, END.plus(DAY), END)))
                .contains(new Ending(END, Cause.GRACE));
        assertThat(Ending.of(new Terms(SubscriptionStatus.ACTIVE, null, END, END.minus(DAY))))
                .contains(new Ending(END, Cause.PERIOD));
    }

    @Test
    void whatGivesNoAccessOrHasNoEndDoesNotEnd() {
        assertThat(Ending.of(Samples.active())).isEmpty();
        assertThat(Ending.of(new Terms(SubscriptionStatus.PAUSED, null, END, null)))
                .isEmpty();
        assertThat(Ending.of(new Terms(SubscriptionStatus.CANCELED, null, END, null)))
                .isEmpty();
    }

    @Test
    void nobodyIsWarnedOfWhatWasDeleted() {
        SubscriptionState deleted = new SubscriptionState(active().subscription(), true, 0, new StateVersion(9));
        assertThat(due(deleted, LONG_AGO, before(7))).isEmpty();
        assertThat(due(active(), LONG_AGO, before(7))).isPresent();
    }

    @Test
    void aSearchDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Look(END, END.minus(MICRO)));
        assertThat(new Look(END, END).covers(END)).isFalse();
    }
}
