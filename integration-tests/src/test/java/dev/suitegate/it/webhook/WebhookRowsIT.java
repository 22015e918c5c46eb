package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.Attempt;
import dev.suitegate.core.webhook.Delivery;
import dev.suitegate.core.webhook.DeliveryState;
import dev.suitegate.core.webhook.EndpointState.DisabledByHand;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import dev.suitegate.core.webhook.EndpointState.GivenUp;
import dev.suitegate.core.webhook.WebhookEndpoint;
import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import dev.suitegate.keycloak.outbox.DueEndpoint;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.ReplayPayload;
import dev.suitegate.keycloak.persistence.DeliveryRows;
import dev.suitegate.keycloak.persistence.DeliveryRows.Wanted;
import dev.suitegate.keycloak.persistence.DueDeliveries;
import dev.suitegate.keycloak.persistence.EndedDelivery;
import dev.suitegate.keycloak.persistence.EventRows;
import dev.suitegate.keycloak.persistence.JpaDeliveryLog;
import dev.suitegate.keycloak.persistence.JpaEndpoints;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Endpoints, the log of events and deliveries as rows; everything written here is rolled back. */
@AgainstTheSuite
@Tag("schema")
@Tag("events")
final class WebhookRowsIT {

    private static final Attempt ACCEPTED = new Attempt.Answered(204, Optional.empty());
    private static final Attempt SILENCE = new Attempt.Unanswered();
    private static final Attempt GONE = new Attempt.Answered(410, Optional.empty());

    private final String realmId = UUID.randomUUID().toString();
    private final List<ReplayPayload> replays = new ArrayList<>();
    private final EntityManagerFactory factory;
    private final EntityManager entityManager;
    private final JpaEndpoints endpoints;
    private final JpaDeliveryLog log;
    private final EventRows events;
    private final DeliveryRows deliveries;
    private final DueDeliveries due;

    WebhookRowsIT(Suite suite) {
        factory = Tables.connect(suite, "");
        entityManager = factory.createEntityManager();
        entityManager.getTransaction().begin();
        endpoints = new JpaEndpoints(entityManager, realmId);
        events = new EventRows(entityManager, realmId);
        deliveries = new DeliveryRows(entityManager, realmId);
        due = new DueDeliveries(entityManager);
        log = new JpaDeliveryLog(entityManager, realmId, new JpaDeliveryLog.Work() {
            @Override
            public void due() {}

            @Override
            public void begin(ReplayPayload replay) {
                replays.add(replay);
            }
        });
    }

    @AfterEach
    void rollBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
        factory.close();
    }

    @Test
    void anEndpointComesBackAsItWas() {
        WebhookEndpoint choosy = HookSamples.choosy(new Enabled());
        WebhookEndpoint disabled =
                HookSamples.everything(new DisabledByHand("ann", Instant.now().truncatedTo(ChronoUnit.MICROS)));
        endpoints.add(choosy);
        endpoints.add(disabled);
        assertThat(endpoints.all()).containsExactly(choosy, disabled);
        assertThat(endpoints.holdCount()).isEqualTo(2);

        WebhookEndpoint enabled = disabled.with(new Enabled());
        endpoints.save(enabled);
        assertThat(endpoints.hold(disabled.id())).contains(enabled);

        endpoints.remove(disabled.id());
        assertThat(endpoints.find(disabled.id())).isEmpty();
        assertThat(endpoints.all()).containsExactly(choosy);
    }

    @Test
    void anEventHasOnePosition() {
        List<EventLine> two = lines(2);
        assertThat(events.append(two)).extracting(EventRows.Placed::position).containsExactly(1L, 2L);
        assertThat(events.append(two)).isEmpty();
        assertThat(events.append(lines(1)))
                .extracting(EventRows.Placed::position)
                .containsExactly(3L);
        assertThat(events.newest()).isEqualTo(3);
        assertThat(events.between(1, 2, 10))
                .containsExactly(new EventRows.Placed(2, two.get(1).outline()));
    }

    @Test
    void aDeliveryIsTakenOnce() {
        WebhookEndpoint endpoint = endpointWith(3);
        assertThat(due.endpoints()).contains(at(endpoint));
        List<DeliveryLease> first = due.take(at(endpoint), 2);
        assertThat(first).extracting(DeliveryLease::position).containsExactly(1L, 2L);
        assertThat(first.get(0).endpoint()).isEqualTo(endpoint);
        assertThat(first.get(0).body()).contains("access.revoked");
        assertThat(due.take(at(endpoint), 4))
                .extracting(DeliveryLease::position)
                .containsExactly(3L);
        assertThat(due.take(at(endpoint), 4)).isEmpty();
        assertThat(due.endpoints()).doesNotContain(at(endpoint));
    }

    @Test
    void whatIsAcceptedIsDone() {
        WebhookEndpoint endpoint = endpointWith(2);
        List<DeliveryLease> leases = due.take(at(endpoint), 2);
        assertThat(end(leases.get(0), ACCEPTED)).isEmpty();
        assertThat(end(leases.get(1), SILENCE)).isEmpty();

        List<Delivery> read = log.read(endpoint.id(), Optional.empty(), 0, 10);
        assertThat(read).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED, DeliveryState.PENDING);
        assertThat(read).extracting(Delivery::attempts).containsExactly(1, 1);
        assertThat(read.get(0).next()).isEmpty();
        assertThat(read.get(1).next())
                .hasValueSatisfying(next -> assertThat(next)
                        .isAfter(read.get(1).last().orElseThrow().at().plusSeconds(4)));
        assertThat(log.read(endpoint.id(), Optional.of(DeliveryState.PENDING), 0, 10))
                .containsExactly(read.get(1));
        assertThat(log.read(endpoint.id(), Optional.empty(), 1, 10)).containsExactly(read.get(1));
    }

    @Test
    void aLateEndDoesNotCount() {
        WebhookEndpoint endpoint = endpointWith(1);
        DeliveryLease late = due.take(at(endpoint), 1).get(0);
        assertThat(log.resend(endpoint.id(), late.event())).isTrue();
        end(late, ACCEPTED);
        assertThat(log.read(endpoint.id(), Optional.of(DeliveryState.PENDING), 0, 10))
                .hasSize(1);
        end(due.take(at(endpoint), 1).get(0), ACCEPTED);
        assertThat(log.read(endpoint.id(), Optional.of(DeliveryState.DELIVERED), 0, 10))
                .hasSize(1);
        assertThat(log.resend(endpoint.id(), new EventId("evt_none"))).isFalse();
    }

    @Test
    void anEndpointThatFailsRestsAndIsTriedOnceAtATime() {
        WebhookEndpoint endpoint = endpointWith(20);
        due.take(at(endpoint), 3).forEach(lease -> end(lease, SILENCE));
        assertThat(due.endpoints()).doesNotContain(at(endpoint));
        assertThat(due.take(at(endpoint), 4)).isEmpty();

        endTheRest();
        List<DeliveryLease> tried = due.take(at(endpoint), 4);
        assertThat(tried).hasSize(1);
        assertThat(due.take(at(endpoint), 4)).isEmpty();
        end(tried.get(0), SILENCE);
        assertThat(due.take(at(endpoint), 4)).isEmpty();

        endTheRest();
        end(due.take(at(endpoint), 4).get(0), ACCEPTED);
        assertThat(due.take(at(endpoint), 4)).hasSize(4);
    }

    @Test
    void whoIsGoneIsGivenUp() {
        WebhookEndpoint endpoint = endpointWith(2);
        assertThat(end(due.take(at(endpoint), 1).get(0), GONE)).contains(Cause.GONE);
        assertThat(endpoints.find(endpoint.id()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        GivenUp.class, state -> assertThat(state.cause()).isEqualTo(Cause.GONE));
        assertThat(log.read(endpoint.id(), Optional.of(DeliveryState.DEAD), 0, 10))
                .hasSize(1);
        assertThat(due.take(at(endpoint), 4)).isEmpty();

        endpoints.save(endpoint);
        assertThat(due.take(at(endpoint), 4)).hasSize(1);
    }

    @Test
    void aTestGoesToADisabledEndpointAndCountsForNothing() {
        WebhookEndpoint endpoint = HookSamples.everything(new DisabledByHand("ann", Instant.EPOCH));
        endpoints.add(endpoint);
        EventId id = log.test(endpoint.id());
        assertThat(due.endpoints()).contains(at(endpoint));
        DeliveryLease lease = due.take(at(endpoint), 4).get(0);
        assertThat(lease.event()).isEqualTo(id);
        assertThat(end(lease, GONE)).isEmpty();
        assertThat(endpoints.find(endpoint.id())).contains(endpoint);
    }

    @Test
    void aReplayRepeatsWhatThereIsAndAddsWhatThereIsNot() {
        WebhookEndpoint endpoint = endpointWith(2);
        due.take(at(endpoint), 2).forEach(lease -> end(lease, ACCEPTED));
        events.append(lines(1));
        log.replay(endpoint.id(), 1);
        assertThat(replays).singleElement().satisfies(replay -> {
            assertThat(replay.after()).isEqualTo(1);
            assertThat(replay.upTo()).isEqualTo(3);
        });
        deliveries.addOrRepeat(wanted(endpoint, events.between(1, 3, 500)));
        assertThat(log.read(endpoint.id(), Optional.of(DeliveryState.PENDING), 0, 10))
                .extracting(Delivery::position)
                .containsExactly(2L, 3L);
        assertThat(due.take(at(endpoint), 4)).hasSize(2);
    }

    private WebhookEndpoint endpointWith(int pending) {
        WebhookEndpoint endpoint = HookSamples.everything(new Enabled());
        endpoints.add(endpoint);
        deliveries.add(wanted(endpoint, events.append(lines(pending))));
        return endpoint;
    }

    private static List<Wanted> wanted(WebhookEndpoint endpoint, List<EventRows.Placed> placed) {
        return placed.stream().map(event -> new Wanted(endpoint.id(), event)).toList();
    }

    private List<EventLine> lines(int number) {
        RevocationScope scope = new RevocationScope(null, new ProductId("crm"), null);
        return IntStream.range(0, number)
                .mapToObj(i -> EventLine.of(new AccessRevoked(
                        EventId.of(realmId, UUID.randomUUID().toString()),
                        Instant.parse("2026-11-01T12:00:00Z"),
                        scope)))
                .toList();
    }

    private DueEndpoint at(WebhookEndpoint endpoint) {
        return new DueEndpoint(realmId, endpoint.id());
    }

    private Optional<Cause> end(DeliveryLease lease, Attempt attempt) {
        return new EndedDelivery(lease, attempt, attempt.isAccepted() ? null : "no answer").write(entityManager);
    }

    private void endTheRest() {
        entityManager
                .createNativeQuery("UPDATE SUITE_WEBHOOK SET QUIET_UNTIL = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"
                        + " WHERE REALM_ID = ?1")
                .setParameter(1, realmId)
                .executeUpdate();
    }
}
