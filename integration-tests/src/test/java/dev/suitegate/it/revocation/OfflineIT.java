package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offline tokens end with the product too, each tenant's for itself. */
@AgainstTheSuite
@Tag("revocation")
class OfflineIT {
    @BeforeEach
    void allow(Suite suite) {
        KeycloakClient.offline(suite, "crm-web", "mia", true);
    }

    @AfterEach
    void forbid(Suite suite) {
        KeycloakClient.offline(suite, "crm-web", "mia", false);
    }

    @Test
    void endWithTheirTenantAlone(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        RelyingParty portal = RelyingParty.acmePortal(suite);
        UserAgent agent = new UserAgent();
        // Keycloak drops a suite session that was begun for an offline token alone.
        agent.signIn(portal.attempt(), "mia").answer().granted();
        String acme = crm.redeem(
                        agent.goOn(crm.offlineAttemptFor("acme")).answer().granted())
                .issued()
                .renewal();
        String globex = crm.redeem(
                        agent.goOn(crm.offlineAttemptFor("globex")).answer().granted())
                .issued()
                .renewal();
        assertThat(suite.database().offlineSessionsOf("mia")).isEqualTo(1);
        suite.billing().revoke("sub-acme-crm");
        assertThat(crm.refresh(acme).refused().error()).isEqualTo("invalid_grant");
        Eventually.is("all done", () -> suite.database().undone() == 0);
        globex = crm.refresh(globex).issued().renewal();
        proof.count("otherTenantsKept");

        try (LogoutListener product = LogoutListener.of(suite, "crm-web")) {
            suite.billing().revoke("sub-globex-crm");
            product.token();
            Eventually.is(
                    "nothing left",
                    () -> suite.database().tracesOf("mia", "crm-web").equals(Traces.NONE)
                            && suite.database().offlineSessionsOf("mia") == 0);
            Eventually.is("all done", () -> suite.database().undone() == 0);
            assertThat(product.tokens()).hasSize(1);
        }
        assertThat(suite.database().suiteSessionsOf("mia")).isEqualTo(1);
        assertThat(crm.refresh(globex).refused().error()).isEqualTo("invalid_grant");
        proof.count("offlineSessionsEnded");
    }
}
