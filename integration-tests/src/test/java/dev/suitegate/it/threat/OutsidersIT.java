package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those can bring about who have no role at all, but a product's secret, a token, or an account elsewhere. */
@AgainstTheSuite
@Tag("threat")
class OutsidersIT extends InSpareRealm {
    @Test
    void aProductsDeveloperCannotObtainTokensWithoutAPerson(Proof proof) {
        assertThat(verify().clientCredentials()).isInstanceOf(TokenAnswer.Refused.class);
        realm().client("verify-api").clientCredentials().issued();
        proof.count("cannot");
    }

    @Test
    void aCapturedServerCannotUseItsTokensForAnotherProduct(Proof proof) {
        realm().subscribe("acme", "crm");
        String renewal = Entry.allowed(verify(), "ann").renewal();
        assertThat(realm().client("crm-web").refresh(renewal)).isInstanceOf(TokenAnswer.Refused.class);
        verify().refresh(Entry.allowed(verify(), "ann").renewal()).issued();
        proof.count("cannot");
    }

    @Test
    void aCapturedServerCannotStayAfterTheRevocation(Proof proof) {
        String renewal = verify().refresh(Entry.allowed(verify(), "ann").renewal())
                .issued()
                .renewal();
        realm().unsubscribe("acme", "verify");
        assertThat(verify().refresh(renewal).refused().error()).isEqualTo("invalid_grant");
        proof.count("cannot");
    }

    @Test
    void whoStealsARefreshTokenLosesItWithItsNextUse(Proof proof) {
        String stolen = Entry.allowed(verify(), "ann").renewal();
        String owners = verify().refresh(stolen).issued().renewal();
        assertThat(verify().refresh(stolen).refused().error()).isEqualTo("invalid_grant");
        assertThat(verify().refresh(owners).refused().error()).isEqualTo("invalid_grant");
        proof.count("cannot");
    }

    @Test
    void anotherTenantsMemberCannotNameThisTenant(Proof proof) {
        realm().subscribe("globex", "verify");
        Attempt attempt = verify().attemptFor("acme");
        Entry.refused(verify(), attempt, new UserAgent().signIn(attempt, "eve"));
        Attempt own = verify().attemptFor("globex");
        verify().redeem(new UserAgent().signIn(own, "eve").answer().granted()).issued();
        proof.count("cannot");
    }

    @Test
    void anotherTenantsMemberCannotEnterADedicatedProduct(Proof proof) {
        realm().subscribe("acme", "acme-portal");
        RelyingParty portal = realm().client("acme-portal");
        Entry.refused(portal, "eve");
        Entry.allowed(portal, "ann");
        proof.count("cannot");
    }
}
