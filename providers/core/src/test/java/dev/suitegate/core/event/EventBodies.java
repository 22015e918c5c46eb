package dev.suitegate.core.event;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/** Events of every type, and of every form that one may have. */
final class EventBodies {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.000001Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final TenantId ACME = TenantId.organization("acme");
    private static final UserId BOB = new UserId("f:ldap:bob@example");
    private static final ProductId CRM = new ProductId("crm");

    private EventBodies() {}

    static Stream<SuiteEvent> all() {
        return Stream.of(changes(), warnings(), scopes(), endpoints()).flatMap(each -> each);
    }

    static SubscriptionEvent updated() {
        Subscription subscription = Samples.seated("sub-1", ACME, CRM, everyDate(), 3);
        return event(new Change.Updated(subscription, subscription), false);
    }

    private static Stream<SuiteEvent> changes() {
        Subscription seated = Samples.seated("sub-1", ACME, CRM, everyDate(), 3);
        Subscription open = Samples.subscription("sub:2@x", TenantId.person(BOB), CRM, Samples.active());
        Subscription trial = Samples.subscription("trial:crm", ACME, CRM, Samples.trialingUntil(END));
        Stream<SuiteEvent> live = Stream.of(
                        new Change.Created(open),
                        new Change.Created(trial),
                        new Change.Revived(trial, seated),
                        new Change.Updated(open, seated),
                        new Change.SeatAssigned(seated, BOB),
                        new Change.SeatFreed(seated, BOB))
                .map(change -> event(change, false));
        Stream<SuiteEvent> gone = Stream.of(new Change.Deleted(seated), new Change.SeatFreed(seated, BOB))
                .map(change -> event(change, true));
        return Stream.concat(live, gone);
    }

    private static SubscriptionEvent event(Change change, boolean deleted) {
        return SubscriptionEvent.of("realm-1", change, new Written(AT, new StateVersion(7), 2, deleted));
    }

    private static Terms everyDate() {
        return new Terms(SubscriptionStatus.PAST_DUE, AT.minusSeconds(60), END, END.minusSeconds(60));
    }

    private static Stream<SuiteEvent> warnings() {
        return Stream.of(Samples.trialingUntil(END), Samples.activeUntil(END), everyDate())
                .map(terms -> Samples.subscription("sub-1", ACME, CRM, terms))
                .map(subscription -> new SubscriptionState(subscription, false, 0, new StateVersion(0)))
                .flatMap(state -> Arrays.stream(WarningKind.values())
                        .map(kind -> EndWarning.of(
                                "realm-1",
                                kind,
                                Ending.of(state.subscription().terms()).orElseThrow(),
                                state)));
    }

    private static Stream<SuiteEvent> scopes() {
        return Stream.of(
                        new RevocationScope(ACME, CRM, BOB),
                        new RevocationScope(TenantId.person(BOB), null, null),
                        new RevocationScope(null, CRM, null),
                        new RevocationScope(null, null, BOB))
                .map(scope -> new AccessRevoked(new EventId("evt_1"), AT, scope));
    }

    private static Stream<SuiteEvent> endpoints() {
        EndpointId endpoint = new EndpointId("endpoint-1");
        Stream<SuiteEvent> disabled = Arrays.stream(EndpointDisabled.Cause.values())
                .map(cause -> new EndpointDisabled(new EventId("evt_2"), AT, endpoint, cause));
        return Stream.concat(disabled, Stream.of(new EndpointTest(new EventId("evt_3"), AT, endpoint)));
    }
}
