package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A product that is down keeps no session alive, holds up no other product, and is told once it is up. */
@AgainstTheSuite
@Tag("revocation")
class LogoutDeliveryIT {
    @Test
    void waitsForAProductThatIsDown(Suite suite, Proof proof) {
        Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        Person.signedIn("mia", RelyingParty.acmePortal(suite));
        try (LogoutListener down = LogoutListener.of(suite, "verify-web");
                LogoutListener up = LogoutListener.of(suite, "acme-portal")) {
            down.stop();
            suite.billing().revoke("sub-acme-verify");
            Eventually.is(
                    "the session is gone",
                    () -> suite.database().tracesOf("ann", "verify-web").equals(Traces.NONE));
            suite.billing().revoke("sub-acme-portal");
            LogoutTokens.verify(suite, up.token(), "acme-portal");
            Eventually.is(
                    "only the product that is down is left",
                    () -> suite.database().undone() == 1);

            down.startAgain();
            LogoutTokens.verify(suite, down.token(), "verify-web");
            Eventually.is("all done", () -> suite.database().undone() == 0);
            assertThat(down.tokens()).hasSize(1);
            assertThat(up.tokens()).hasSize(1);
        }
        proof.count("deliveredAfterAnOutage");
    }

    /** Keycloak itself tells a client with front-channel logout nothing behind the browser's back. */
    @Test
    void tellsAProductWithFrontChannelLogoutToo(Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web").set("frontchannelLogout", true)) {
            assertThat(client.uuid()).isNotEmpty();
            Person.signedIn("ann", RelyingParty.verifyWeb(suite));
            try (LogoutListener product = LogoutListener.of(suite, "verify-web")) {
                suite.billing().revoke("sub-acme-verify");
                LogoutTokens.verify(suite, product.token(), "verify-web");
            }
        }
        proof.count("waysToLoseAProductTold");
    }

    @Test
    void tellsTheProductsOfSomebodyWhoIsDeleted(Suite suite, Proof proof) {
        ShortLived lou = ShortLived.memberOf(suite, "acme");
        Person.signedIn(lou.name(), RelyingParty.verifyWeb(suite));
        try (LogoutListener product = LogoutListener.of(suite, "verify-web")) {
            lou.delete();
            assertThat(LogoutTokens.verify(suite, product.token(), "verify-web").getSubject())
                    .isEqualTo(lou.id());
        }
        proof.count("waysToLoseAProductTold");
    }
}
