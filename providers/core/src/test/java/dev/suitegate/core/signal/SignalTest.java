package dev.suitegate.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EndpointTest;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.event.SuiteEvent;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignalTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
    private static final TenantId ACME = TenantId.organization("acme");
    private static final UserId BOB = new UserId("bob");
    private static final ProductId CRM = new ProductId("crm");

    @Test
    void isAboutATenant() {
        assertThat(of(new RevocationScope(ACME, CRM, null)))
                .contains(new Signal("urn:suitegate:event:access.revoked", ACME, Optional.empty()));
        assertThat(of(new RevocationScope(ACME, CRM, BOB)))
                .contains(new Signal("urn:suitegate:event:access.revoked", ACME, Optional.of(BOB)));
    }

    @Test
    void whatIsAboutNoTenantIsNone() {
        assertThat(of(new RevocationScope(null, CRM, null))).isEmpty();
        assertThat(of(new RevocationScope(null, null, BOB))).isEmpty();
        assertThat(of(new EndpointTest(new EventId("evt_1"), AT, new EndpointId("endpoint-1"))))
                .isEmpty();
    }

    @Test
    void itsTypeIsTheIdOfTheSchema() throws IOException {
        assertThat(Signal.types()).hasSize(10).allSatisfy(type -> {
            String word = type.substring(type.lastIndexOf(':') + 1);
            try (InputStream schema =
                    EventType.class.getResourceAsStream("/dev/suitegate/event/" + word + ".schema.json")) {
                assertThat(schema).isNotNull();
                assertThat(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"$id\": \"" + type + "\"");
            }
        });
        assertThat(Signal.types()).doesNotContain("urn:suitegate:event:endpoint.test");
    }

    private static Optional<Signal> of(RevocationScope scope) {
        return of(new AccessRevoked(new EventId("evt_1"), AT, scope));
    }

    private static Optional<Signal> of(SuiteEvent event) {
        return Signal.of(EventOutline.of(event));
    }
}
