package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EndpointDisabled;
import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EndpointTest;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.event.Look;
import dev.suitegate.core.event.StateVersion;
import dev.suitegate.core.event.SubscriptionEvent;
import dev.suitegate.core.event.SubscriptionState;
import dev.suitegate.core.event.WarnBeforeEnd;
import dev.suitegate.core.event.Written;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.webhook.EndpointState.DisabledByHand;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import dev.suitegate.core.webhook.EndpointState.GivenUp;
import dev.suitegate.core.world.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which events an endpoint gets. */
final class WebhookEndpointTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final TenantId ACME = TenantId.organization("acme");
    private static final TenantId GLOBEX = TenantId.organization("globex");
    private static final UserId BOB = new UserId("bob");
    private static final ProductId CRM = new ProductId("crm");
    private static final EventId ID = new EventId("evt_1");
    private static final EndpointId OTHER = new EndpointId("endpoint-2");

    private final WebhookEndpoint everything = Deliveries.endpoint();
    private final WebhookEndpoint acmes =
            Deliveries.endpoint(new TypeFilter.All(), new TenantFilter.Only(Set.of(ACME)));

    private static EventOutline created(TenantId subject) {
        Change change = new Change.Created(Samples.subscription("sub-1", subject, CRM, Samples.active()));
        return EventOutline.of(SubscriptionEvent.of("realm-1", change, new Written(AT, new StateVersion(1), 0, false)));
    }

    private static EventOutline warning(TenantId subject) {
        SubscriptionState state = new SubscriptionState(
                Samples.subscription("sub-1", subject, CRM, Samples.activeUntil(AT)), false, 0, new StateVersion(1));
        Look look = new Look(AT.minusSeconds(1), AT);
        return new WarnBeforeEnd("realm-1", look)
                .due(state, AT.minus(Duration.ofDays(30)))
                .map(EventOutline::of)
                .orElseThrow();
    }

    private static EventOutline revoked(@Nullable TenantId tenant, @Nullable ProductId product, @Nullable UserId user) {
        return EventOutline.of(new AccessRevoked(ID, AT, new RevocationScope(tenant, product, user)));
    }

    private static EventOutline test(EndpointId endpoint) {
        return EventOutline.of(new EndpointTest(ID, AT, endpoint));
    }

    private static EventOutline disabled(EndpointId endpoint) {
        return EventOutline.of(new EndpointDisabled(ID, AT, endpoint, Cause.GONE));
    }

    @Test
    void withoutFiltersGetsEverything() {
        assertThat(everything.takes(created(ACME))).isTrue();
        assertThat(everything.takes(created(TenantId.person(BOB)))).isTrue();
        assertThat(everything.takes(warning(GLOBEX))).isTrue();
        assertThat(everything.takes(revoked(null, null, BOB))).isTrue();
        assertThat(everything.takes(disabled(OTHER))).isTrue();
    }

    @Test
    void getsTheTypesItChose() {
        WebhookEndpoint choosy = Deliveries.endpoint(
                new TypeFilter.Only(Set.of(EventType.SUBSCRIPTION_CREATED)), new TenantFilter.Every());
        assertThat(choosy.takes(created(ACME))).isTrue();
        assertThat(choosy.takes(warning(ACME))).isFalse();
    }

    @Test
    void getsTheTenantsItMaySee() {
        assertThat(acmes.takes(created(ACME))).isTrue();
        assertThat(acmes.takes(created(GLOBEX))).isFalse();
        assertThat(acmes.takes(warning(ACME))).isTrue();
        assertThat(acmes.takes(warning(GLOBEX))).isFalse();
        assertThat(acmes.takes(revoked(ACME, CRM, BOB))).isTrue();
        assertThat(acmes.takes(revoked(GLOBEX, CRM, BOB))).isFalse();
    }

    @Test
    void aPersonIsNotTheOrganizationWithTheSameId() {
        assertThat(acmes.takes(created(TenantId.person(new UserId("acme"))))).isFalse();
    }

    @Test
    void hearsOfAProductAsAWholeButNotOfAnybodysUsers() {
        assertThat(acmes.takes(revoked(null, CRM, null))).isTrue();
        assertThat(acmes.takes(revoked(null, CRM, BOB))).isFalse();
        assertThat(acmes.takes(revoked(null, null, BOB))).isFalse();
    }

    @Test
    void hearsOfOtherEndpointsOnlyIfItSeesEveryTenant() {
        assertThat(acmes.takes(disabled(OTHER))).isFalse();
        assertThat(everything.takes(disabled(OTHER))).isTrue();
    }

    @Test
    void doesNotHearThatItWasGivenUpItself() {
        assertThat(everything.takes(disabled(Deliveries.ENDPOINT))).isFalse();
    }

    @Test
    void getsItsOwnTestsWhateverItsStateAndFilters() {
        WebhookEndpoint choosy = Deliveries.endpoint(
                new TypeFilter.Only(Set.of(EventType.SUBSCRIPTION_CREATED)), new TenantFilter.Only(Set.of(ACME)));
        assertThat(choosy.takes(test(Deliveries.ENDPOINT))).isTrue();
        assertThat(choosy.with(new GivenUp(Cause.GONE, AT)).takes(test(Deliveries.ENDPOINT)))
                .isTrue();
        assertThat(choosy.takes(test(OTHER))).isFalse();
    }

    @Test
    void getsNothingWhileDisabled() {
        assertThat(everything.with(new DisabledByHand("ann", AT)).takes(created(ACME)))
                .isFalse();
        assertThat(everything.with(new GivenUp(Cause.NOTHING_ACCEPTED, AT)).takes(created(ACME)))
                .isFalse();
        assertThat(everything
                        .with(new GivenUp(Cause.GONE, AT))
                        .with(new Enabled())
                        .takes(created(ACME)))
                .isTrue();
    }

    @Test
    void filtersAreNeverEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TypeFilter.Only(Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TypeFilter.Only(Set.of(EventType.ENDPOINT_TEST)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantFilter.Only(Set.of()));
    }

    @Test
    void aRotationChangesTheSecretAlone() {
        SigningSecret next = Deliveries.aSecret();
        WebhookEndpoint rotated = everything.rotated(next, AT, Duration.ofHours(1));
        assertThat(rotated.secrets().at(AT))
                .containsExactly(next, everything.secrets().current());
        assertThat(rotated.settings()).isEqualTo(everything.settings());
    }

    @Test
    void aReplayIsByTheFiltersAloneAndRepeatsNoTest() {
        WebhookEndpoint disabled = everything.with(new DisabledByHand("ann", AT));
        assertThat(disabled.wants(created(ACME))).isTrue();
        assertThat(acmes.wants(created(GLOBEX))).isFalse();
        assertThat(everything.wants(test(Deliveries.ENDPOINT))).isFalse();
        assertThat(everything.wants(disabled(Deliveries.ENDPOINT))).isFalse();
        assertThat(everything.wants(disabled(OTHER))).isTrue();
    }
}
