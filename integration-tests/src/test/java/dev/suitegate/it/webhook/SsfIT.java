package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Suite;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same events as security event tokens of Keycloak's own transmitter, where its experimental feature is on. */
@AgainstTheSuite
@Tag("events")
final class SsfIT {

    private static final String CREATED = "urn:suitegate:event:subscription.created";
    private static final String DELETED = "urn:suitegate:event:subscription.deleted";
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final Map<String, String> TO_LOOPBACK = Map.of(
            "KC_SPI_SSF_TRANSMITTER__DEFAULT__ALLOW_INSECURE_PUSH_TARGETS", "true",
            "KC_SPI_SSF_TRANSMITTER__DEFAULT__OUTBOX_DRAINER_INTERVAL", "1s");

    /** One server for all: it takes longer to start than everything that is asked of it. */
    @Test
    void receiversGetWhatTheyMaySee() throws ParseException {
        try (Suite suite = Suite.startFeature("ssf", TO_LOOPBACK);
                SignalSwitch on = SignalSwitch.on(suite);
                SignalReceiver acmes = SignalReceiver.seeing(suite, "signals-acme", "organization:" + acme(suite));
                SignalReceiver all = SignalReceiver.seeing(suite, "signals-all", "every");
                SignalReceiver choosy = SignalReceiver.choosing(suite, "signals-some");
                SignalReceiver nobodys = SignalReceiver.blind(suite, "signals-none")) {
            acmes.stream(List.of(CREATED));
            all.stream(List.of(CREATED, DELETED));
            choosy.stream(List.of(CREATED, DELETED));
            choosy.add("globex");
            nobodys.stream(List.of(CREATED, DELETED));
            verifies(suite, acmes, all);
            keepsToTheTenant(suite, on, acmes, all);
            assertThat(suite.database().signals(choosy.id())).isEqualTo(2);
            holdsWhatComesInAPause(suite, acmes);
            assertThat(nobodys.tokens()).isEmpty();
            assertThat(suite.database().signals(nobodys.id())).isZero();
        }
    }

    private static void verifies(Suite suite, SignalReceiver acmes, SignalReceiver all) throws ParseException {
        String id = put(suite, "acme");
        Eventually.is("both are told", A_WHILE, () -> count(acmes) == 1 && count(all) == 1);
        assertThat(acmes.contentTypes()).allMatch(type -> type.startsWith("application/secevent+jwt"));
        JWTClaimsSet claims = suite.tokens().verifySecurityEvent(acmes.signals().get(0), acmes.audience());
        assertThat(claims.getJSONObjectClaim("sub_id"))
                .isEqualTo(Map.of("format", "complex", "tenant", Map.of("format", "opaque", "id", acme(suite))));
        assertThat(claims.getJSONObjectClaim("events")).containsOnlyKeys(CREATED);
        JsonNode body = new ObjectMapper()
                .valueToTree(claims.getJSONObjectClaim("events"))
                .path(CREATED);
        assertThat(body.path("id").asText()).isEqualTo(claims.getJWTID());
        assertThat(body.path("type").asText()).isEqualTo("subscription.created");
        assertThat(body.at("/data/subscription/externalId").asText()).isEqualTo(id);
        JWTClaimsSet others = suite.tokens().verifySecurityEvent(all.signals().get(0), all.audience());
        assertThat(others.getJWTID()).isEqualTo(claims.getJWTID());
    }

    private static void keepsToTheTenant(Suite suite, SignalSwitch on, SignalReceiver acmes, SignalReceiver all) {
        String id = put(suite, "globex");
        suite.billing().delete(id).expect(204);
        Eventually.is("the one that may see it is told", A_WHILE, () -> count(all) == 3);
        Eventually.is("nothing is left to do", A_WHILE, () -> suite.database().undone() == 0);
        assertThat(suite.database().leftSignals(on.realmId())).isPositive();
        assertThat(suite.database().signals(acmes.id())).isEqualTo(1);
        assertThat(count(acmes)).isEqualTo(1);
    }

    private static void holdsWhatComesInAPause(Suite suite, SignalReceiver acmes) {
        acmes.status("paused");
        put(suite, "acme");
        Eventually.is("it is there", A_WHILE, () -> suite.database().signals(acmes.id()) == 2);
        assertThat(count(acmes)).isEqualTo(1);
        acmes.status("enabled");
        Eventually.is("it is told after the pause", A_WHILE, () -> count(acmes) == 2);
    }

    @Test
    void nothingGoesOutWhereTheFeatureIsOff(Suite suite) {
        try (SignalSwitch on = SignalSwitch.on(suite);
                SignalReceiver all = SignalReceiver.seeing(suite, "signals-" + UUID.randomUUID(), "every")) {
            String id = put(suite, "acme");
            try {
                Eventually.is("it is logged", () -> suite.database().logged(id) == 1);
                assertThat(suite.database().leftSignals(on.realmId())).isZero();
                assertThat(suite.database().signals(all.id())).isZero();
                assertThat(all.tokens()).isEmpty();
                suite.administration().realm("/ssf/config").get().expect(404);
            } finally {
                suite.billing().revoke(id);
            }
        }
    }

    private static int count(SignalReceiver receiver) {
        return receiver.signals().size();
    }

    private static String acme(Suite suite) {
        return suite.administration().tenantId("acme");
    }

    private static String put(Suite suite, String tenant) {
        String id = "ssf-" + UUID.randomUUID();
        suite.billing()
                .put(id, Map.of("tenant", tenant, "product", "verify", "plan", "pro", "status", "active"))
                .expect(201);
        return id;
    }
}
