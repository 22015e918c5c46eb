package dev.suitegate.keycloak.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EndpointDisabled;
import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventPayloadTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.000001Z");

    @Test
    void comesBackAsItWas() {
        RevocationScope scope =
                new RevocationScope(TenantId.organization("acme"), new ProductId("crm"), new UserId("bob"));
        List<EventLine> lines = List.of(
                EventLine.of(new AccessRevoked(new EventId("evt_1"), AT, scope)),
                EventLine.of(new AccessRevoked(
                        new EventId("evt_2"), AT, new RevocationScope(null, new ProductId("crm"), null))),
                EventLine.of(new EndpointDisabled(new EventId("evt_3"), AT, new EndpointId("endpoint-1"), Cause.GONE)));

        assertThat(EventPayload.read(EventPayload.write(lines))).contains(lines);
    }

    @Test
    void theBodyIsWhatTheContractSays() {
        EventLine line =
                EventLine.of(new EndpointDisabled(new EventId("evt_3"), AT, new EndpointId("endpoint-1"), Cause.GONE));

        assertThat(line.body())
                .isEqualTo(
                        "{\"id\":\"evt_3\",\"type\":\"endpoint.disabled\",\"timestamp\":\"2026-11-01T12:00:00.000001Z\","
                                + "\"data\":{\"endpoint\":\"endpoint-1\",\"cause\":\"gone\"}}");
    }

    @Test
    void aReplayIsOfAnotherSort() {
        ReplayPayload replay = new ReplayPayload(new EndpointId("endpoint-1"), "run", 7, 900);

        assertThat(EventPayload.read(replay.write())).isEmpty();
        assertThat(ReplayPayload.read(replay.write())).contains(replay);
        assertThat(replay.from(507).entry("realm").correlationId())
                .isNotEqualTo(replay.entry("realm").correlationId());
    }
}
