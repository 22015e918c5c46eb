package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TenantDoor;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two sessions rest on one consent: what ends one alone leaves it, and what ends both takes it back. */
@AgainstTheSuite
@Tag("tenants")
class SharedConsentIT {
    private RelyingParty crm;

    @BeforeEach
    void begin(Suite suite) {
        crm = RelyingParty.crmWeb(suite);
    }

    /** Mia came once through an identity provider, which then becomes Globex's: Acme takes it no more. */
    @Test
    void staysWhenOneWayInIsNoLongerAccepted(Suite suite, Proof proof) {
        try (TenantDoor door = new TenantDoor(suite, suite.issuer(), "mia", "mia@elsewhere.example")) {
            door.link(suite.administration().idOf("mia"));
            TokenAnswer.Issued throughDoor = enter(crm.attemptThrough(TenantDoor.ALIAS, "acme"), "mia");
            TokenAnswer.Issued byPassword = enter(crm.attemptFor("acme"), "mia");
            assertThat(suite.database().tracesOf("mia", "crm-web")).isEqualTo(new Traces(2, 0, 1));

            door.giveTo(suite.administration().tenantId("globex"));
            suite.billing().revoke("sub-globex-crm");
            awaitOneSession(suite, "mia");
            assertThat(suite.database().tracesOf("mia", "crm-web")).isEqualTo(new Traces(1, 0, 1));
            assertThat(crm.refresh(throughDoor.renewal()).refused().error()).isEqualTo("invalid_grant");
            TokenAnswer.Issued renewed = crm.refresh(byPassword.renewal()).issued();

            suite.billing().revoke("sub-acme-crm");
            assertGoneForAll(suite, "mia", renewed);
        }
        proof.count("consentsKept");
    }

    /** Ann's seat is taken and given back: what she had is dead, and what she asks for then is not. */
    @Test
    void staysWhenOneEpochIsOver(Suite suite, Proof proof) {
        TokenAnswer.Issued before = enter(crm.attempt(), "ann");
        suite.billing().takeSeat("sub-acme-crm", "ann").expect(200, 204);
        suite.billing().giveSeat("sub-acme-crm", "ann").expect(200, 201);
        TokenAnswer.Issued after = enter(crm.attempt(), "ann");
        awaitOneSession(suite, "ann");
        assertThat(suite.database().tracesOf("ann", "crm-web")).isEqualTo(new Traces(1, 0, 1));
        assertThat(crm.refresh(before.renewal()).refused().error()).isEqualTo("invalid_grant");
        TokenAnswer.Issued renewed = crm.refresh(after.renewal()).issued();

        suite.billing().takeSeat("sub-acme-crm", "ann").expect(200, 204);
        assertGoneForAll(suite, "ann", renewed);
        proof.count("consentsKept");
    }

    private TokenAnswer.Issued enter(Attempt attempt, String user) {
        return crm.redeem(new UserAgent().signIn(attempt, user).answer().granted())
                .issued();
    }

    private static void awaitOneSession(Suite suite, String user) {
        Eventually.is("all done", () -> suite.database().undone() == 0);
        Eventually.is(
                "one session left",
                () -> suite.database().tracesOf(user, "crm-web").clientSessions() == 1);
    }

    private void assertGoneForAll(Suite suite, String user, TokenAnswer.Issued tokens) {
        Eventually.is(
                "nothing left", () -> suite.database().tracesOf(user, "crm-web").equals(Traces.NONE));
        assertThat(crm.refresh(tokens.renewal()).refused().error()).isEqualTo("invalid_grant");
    }
}
