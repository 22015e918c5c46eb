package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Billing revokes: the very next request is refused on every way in, and let in where billing changed nothing. */
@AgainstTheSuite
@Tag("journeys")
class RevocationIT {
    @ParameterizedTest
    @EnumSource
    void closesTheWayAndLeavesItsTwinOpen(WayIn way, Suite suite, Proof proof) {
        Person ann = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        Person zoe = Person.signedIn("zoe", RelyingParty.verifyWeb(suite));
        Traces before = suite.database().tracesOf("ann", "verify-web");
        suite.billing().revoke("sub-acme-verify");

        assertThat(way.tryAs(ann)).isEqualTo(way.refusal());
        assertThat(way.tryAs(zoe)).isEqualTo(WayIn.LET_IN);

        Traces after = suite.database().tracesOf("ann", "verify-web");
        assertThat(after.clientSessions()).isLessThanOrEqualTo(before.clientSessions());
        assertThat(after.offlineSessions()).isZero();
        proof.count("waysRefusedAfterRevocation");
        proof.count("twinsLetIn");
    }

    @ParameterizedTest
    @EnumSource
    void wasTheOnlyThingThatClosedTheWay(WayIn way, Suite suite, Proof proof) {
        Person ann = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        assertThat(way.tryAs(ann)).isEqualTo(WayIn.LET_IN);
        proof.count("twinsLetIn");
    }

    @Test
    void closesACodeThatWasIssuedBefore(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        Answer.Code ann =
                new UserAgent().signIn(verify.attempt(), "ann").answer().granted();
        Answer.Code zoe =
                new UserAgent().signIn(verify.attempt(), "zoe").answer().granted();
        suite.billing().revoke("sub-acme-verify");
        assertThat(verify.redeem(ann).refused().error()).isEqualTo("invalid_grant");
        verify.redeem(zoe).issued();
        proof.count("waysRefusedAfterRevocation");
        proof.count("twinsLetIn");
    }

    @Test
    void closesTheMachineClientOfTheTenant(Suite suite, Proof proof) {
        RelyingParty machine = RelyingParty.verifyApi(suite);
        machine.clientCredentials().issued();
        suite.billing().revoke("sub-acme-verify");
        assertThat(machine.clientCredentials().refused().error()).isIn("invalid_grant", "unauthorized_client");
        proof.count("waysRefusedAfterRevocation");
        proof.count("twinsLetIn");
    }

    @Test
    void takesOnlyTheProductThatWasRevoked(Suite suite, Proof proof) {
        UserAgent agent = new UserAgent();
        RelyingParty portal = RelyingParty.acmePortal(suite);
        agent.signIn(RelyingParty.verifyWeb(suite).attempt(), "ann").answer().granted();
        suite.billing().revoke("sub-acme-verify");
        portal.redeem(agent.goOn(portal.attempt()).answer().granted()).issued();
        proof.count("twinsLetIn");
    }

    @Test
    void ofASeatTakesOnePersonOnly(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        Person ann = Person.signedIn("ann", crm);
        UserAgent agent = new UserAgent();
        String mia = crm.redeem(
                        agent.signIn(crm.attemptFor("acme"), "mia").answer().granted())
                .issued()
                .renewal();
        assertThat(suite.billing().takeSeat("sub-acme-crm", "ann").status()).isIn(200, 204);
        assertThat(WayIn.REFRESH.tryAs(ann)).isEqualTo(WayIn.REFRESH.refusal());
        crm.refresh(mia).issued();
        proof.count("waysRefusedAfterRevocation");
        proof.count("twinsLetIn");
    }
}
