package dev.suitegate.keycloak.ssf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.signal.Signal;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.outbox.EventLine;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keycloak.ssf.transmitter.stream.StreamConfig;
import org.keycloak.util.JsonSerialization;

final class SecurityEventTest {

    private static final String ISSUER = "https://login.example/realms/suite";
    private static final TenantId ACME = TenantId.organization("acme-id");
    private static final UserId BOB = new UserId("bob-id");

    @Test
    void hasTheClaimsOfTheStandardAndTheBodyOfTheEvent() throws IOException {
        EventLine event = event(ACME, null);
        JsonNode claims = claims(event);
        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("iss", "jti", "txn", "iat", "aud", "sub_id", "events");
        assertThat(claims.path("iss").asText()).isEqualTo(ISSUER);
        assertThat(claims.path("jti").asText()).isEqualTo("evt_1");
        assertThat(claims.path("aud").asText()).isEqualTo("signals/stream-1");
        assertThat(claims.path("iat").isInt()).isTrue();
        assertThat(claims.path("events").size()).isEqualTo(1);
        assertThat(claims.path("events").path("urn:suitegate:event:access.revoked"))
                .isEqualTo(JsonSerialization.readValue(event.body(), JsonNode.class));
    }

    @Test
    void anOrganizationIsTheTenantOfAComplexSubject() throws IOException {
        assertThat(claims(event(ACME, null)).path("sub_id")).isEqualTo(json("""
                        {"format":"complex","tenant":{"format":"opaque","id":"acme-id"}}"""));
        assertThat(claims(event(ACME, BOB)).path("sub_id")).isEqualTo(json("""
                        {"format":"complex","tenant":{"format":"opaque","id":"acme-id"},
                        "user":{"format":"iss_sub","iss":"%s","sub":"bob-id"}}""".formatted(ISSUER)));
    }

    @Test
    void aPersonIsAUserOfTheIssuer() throws IOException {
        assertThat(claims(event(TenantId.person(BOB), BOB)).path("sub_id")).isEqualTo(json("""
                        {"format":"iss_sub","iss":"%s","sub":"bob-id"}""".formatted(ISSUER)));
    }

    @Test
    void isForSomebody() {
        EventLine event = event(ACME, null);
        StreamConfig nobodys = new StreamConfig();
        assertThatIllegalStateException().isThrownBy(() -> SecurityEvent.of(signal(event), event, ISSUER, nobodys));
    }

    private static EventLine event(TenantId tenant, @Nullable UserId user) {
        return EventLine.of(new AccessRevoked(
                new EventId("evt_1"),
                Instant.parse("2026-11-01T12:00:00Z"),
                new RevocationScope(tenant, new ProductId("crm"), user)));
    }

    private static Signal signal(EventLine event) {
        return Signal.of(event.outline()).orElseThrow();
    }

    private static JsonNode claims(EventLine event) throws IOException {
        StreamConfig stream = new StreamConfig();
        stream.setAudience(Set.of("signals/stream-1"));
        return json(JsonSerialization.writeValueAsString(SecurityEvent.of(signal(event), event, ISSUER, stream)));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonSerialization.readValue(text, JsonNode.class);
    }
}
