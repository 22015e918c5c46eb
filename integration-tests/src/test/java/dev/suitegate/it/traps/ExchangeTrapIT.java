package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.WireAnswer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trap: in a token exchange Keycloak takes every audience that a mapper of the client can write. */
@AgainstTheSuite
@Tag("traps")
class ExchangeTrapIT {
    @Test
    void anAudienceMapperLeadsToNoOtherProduct(Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .attribute("standard.token.exchange.enabled", "true")
                .mapper(
                        "oidc-audience-mapper",
                        Map.of("included.client.audience", "crm-web", "access.token.claim", "true"))) {
            assertThat(client.uuid()).isNotEmpty();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            WireAnswer answer = ann.exchangeFor("crm-web");
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("invalid_grant");
            assertThat(suite.database().tracesOf("ann", "crm-web")).isEqualTo(Traces.NONE);
            assertThat(ann.exchange().status()).isEqualTo(200);
        }
        proof.count("trapsHeld");
    }
}
