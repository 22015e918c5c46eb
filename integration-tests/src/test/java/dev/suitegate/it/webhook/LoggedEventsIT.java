package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.webhook.Delivery;
import dev.suitegate.core.webhook.DeliveryState;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import dev.suitegate.core.webhook.WebhookEndpoint;
import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.outbox.ReplayPayload;
import dev.suitegate.keycloak.persistence.JpaDeliveryLog;
import dev.suitegate.keycloak.persistence.JpaEndpoints;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a change to the first attempt, with a receiver that is not there. */
@AgainstTheSuite
@Tag("events")
final class LoggedEventsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final EntityManagerFactory factory;
    private final String realmId;
    private final TenantId acme;
    private final TenantId globex;
    private final WebhookEndpoint everything = HookSamples.everything(new Enabled());
    private final WebhookEndpoint acmes;
    private final WebhookEndpoint globexes;

    LoggedEventsIT(Suite suite) {
        this.suite = suite;
        factory = Tables.connect(suite, "");
        acme = TenantId.organization(suite.administration().tenantId("acme"));
        globex = TenantId.organization(suite.administration().tenantId("globex"));
        acmes = HookSamples.of(acme, new Enabled());
        globexes = HookSamples.of(globex, new Enabled());
        String issuer = suite.issuer().toString();
        realmId = with(entityManager -> (String) entityManager
                .createNativeQuery("SELECT ID FROM REALM WHERE NAME = ?1", String.class)
                .setParameter(1, issuer.substring(issuer.lastIndexOf('/') + 1))
                .getSingleResult());
        inEndpoints(endpoints -> {
            endpoints.add(everything);
            endpoints.add(acmes);
            endpoints.add(globexes);
        });
    }

    @AfterEach
    void remove() {
        inEndpoints(endpoints -> {
            endpoints.remove(everything.id());
            endpoints.remove(acmes.id());
            endpoints.remove(globexes.id());
        });
        factory.close();
    }

    @Test
    void everyChangeIsOneEventForWhoTakesIt() {
        String id = "webhook-" + UUID.randomUUID();
        suite.billing()
                .put(id, Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active", "seats", 2))
                .expect(201);
        suite.billing().giveSeat(id, "ann").expect(201);
        suite.billing().takeSeat(id, "ann").expect(204);
        suite.billing().delete(id).expect(204);
        Eventually.is("the deletion is there", () -> types(acmes).contains(EventType.SUBSCRIPTION_DELETED));

        List<JsonNode> bodies = bodies(id);
        assertThat(bodies)
                .extracting(body -> body.path("type").asText())
                .containsExactly(
                        "subscription.created",
                        "subscription.seat_assigned",
                        "subscription.seat_freed",
                        "subscription.deleted");
        assertThat(bodies)
                .extracting(body -> body.at("/data/subscription/seatsTaken").asInt())
                .containsExactly(0, 1, 0, 0);
        assertThat(bodies)
                .extracting(body -> body.at("/data/version").asLong())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(types(acmes)).containsExactly(EventType.SUBSCRIPTION_CREATED, EventType.SUBSCRIPTION_DELETED);
        assertThat(types(globexes)).isEmpty();
        assertThat(types(everything)).contains(EventType.SEAT_ASSIGNED, EventType.SEAT_FREED);
    }

    @Test
    void lostAccessIsTold() {
        suite.billing().revoke("sub-acme-verify");
        try {
            Eventually.is("it is told", () -> types(everything).contains(EventType.ACCESS_REVOKED));
            assertThat(types(everything)).contains(EventType.SUBSCRIPTION_DELETED);
            assertThat(types(globexes)).isEmpty();
        } finally {
            suite.billing().restore("sub-acme-verify");
        }
    }

    @Test
    void whatNobodyAcceptsIsTriedAgain() {
        String id = "webhook-" + UUID.randomUUID();
        suite.billing()
                .put(id, Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active"))
                .expect(201);
        try {
            Eventually.is(
                    "an attempt was made",
                    () -> deliveries(acmes).stream()
                            .anyMatch(delivery -> delivery.last().isPresent()));
            assertThat(deliveries(acmes)).singleElement().satisfies(delivery -> {
                assertThat(delivery.state()).isEqualTo(DeliveryState.PENDING);
                assertThat(delivery.next()).isPresent();
                assertThat(delivery.last().orElseThrow().status()).isEmpty();
                assertThat(delivery.last().orElseThrow().failure())
                        .hasValueSatisfying(failure -> assertThat(failure).startsWith("no answer: "));
            });
        } finally {
            suite.billing().revoke(id);
        }
    }

    private List<EventType> types(WebhookEndpoint endpoint) {
        return deliveries(endpoint).stream().map(Delivery::type).toList();
    }

    private List<Delivery> deliveries(WebhookEndpoint endpoint) {
        return with(entityManager -> new JpaDeliveryLog(entityManager, realmId, new Nothing())
                .read(endpoint.id(), Optional.empty(), 0, 1000));
    }

    private List<JsonNode> bodies(String externalId) {
        return with(entityManager -> Stream.of(entityManager
                        .createNativeQuery(
                                "SELECT BODY FROM SUITE_EVENT WHERE REALM_ID = ?1 AND BODY LIKE ?2 ORDER BY POSITION",
                                String.class)
                        .setParameter(1, realmId)
                        .setParameter(2, "%" + externalId + "%")
                        .getResultList()
                        .toArray())
                .map(body -> json((String) body))
                .toList());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inEndpoints(Consumer<JpaEndpoints> action) {
        with(entityManager -> {
            action.accept(new JpaEndpoints(entityManager, realmId));
            return true;
        });
    }

    private <T> T with(Function<EntityManager, T> action) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            entityManager.getTransaction().begin();
            T result = action.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        }
    }

    /** The server itself looks every second. */
    private record Nothing() implements JpaDeliveryLog.Work {

        @Override
        public void due() {}

        @Override
        public void begin(ReplayPayload replay) {}
    }
}
