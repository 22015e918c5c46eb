package dev.suitegate.it.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tokens through discovery and JWKS, verified by a library the suite does not share. */
@AgainstTheSuite
@Tag("journeys")
class TokenIT {
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(2);

    @Test
    void ofACodeSaysWhoEntersWhatForWhom(Suite suite, Proof proof) throws ParseException {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        Attempt attempt = crm.attempt();
        TokenAnswer.Issued tokens = crm.redeem(
                        new UserAgent().signIn(attempt, "ann").answer().granted())
                .issued();
        JWTClaimsSet access = assertAccessToken(suite, tokens.accessToken(), "crm", "crm-web");
        String acme = suite.administration().tenantId("acme");
        assertThat(access.getStringClaim("tenant_id")).isEqualTo(acme);
        assertThat(access.getSubject()).isEqualTo(suite.administration().idOf("ann"));
        Map<String, Object> terms = access.getJSONObjectClaim("suite");
        assertThat(terms).containsEntry("tenant_type", "organization").containsEntry("plan", "pro");
        assertThat(terms).containsKey("epoch").doesNotContainKey("until");

        JWTClaimsSet id = suite.tokens().verifyIdToken(tokens.idToken().orElseThrow(), "crm-web", attempt.nonce());
        assertThat(id.getStringClaim("tenant_id")).isEqualTo(acme);
        assertThat(id.getClaims()).containsKey("auth_time");
        proof.count("tokensVerified");
    }

    @Test
    void ofARefreshSaysTheSameAndRotates(Suite suite, Proof proof) throws ParseException {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        TokenAnswer.Issued first = verify.redeem(
                        new UserAgent().signIn(verify.attempt(), "zoe").answer().granted())
                .issued();
        TokenAnswer.Issued renewed = verify.refresh(first.renewal()).issued();
        JWTClaimsSet access = assertAccessToken(suite, renewed.accessToken(), "verify", "verify-web");
        assertThat(access.getStringClaim("tenant_id"))
                .isEqualTo(suite.administration().idOf("zoe"));
        assertThat(access.getJSONObjectClaim("suite"))
                .containsEntry("tenant_type", "person")
                .containsKey("until");
        assertThat(renewed.renewal()).isNotEqualTo(first.renewal());
        assertThat(verify.refresh(first.renewal()).refused().error()).isEqualTo("invalid_grant");
        proof.count("tokensVerified");
    }

    @Test
    void ofAMachineClientIsItsTenantsAlone(Suite suite, Proof proof) throws ParseException {
        TokenAnswer.Issued tokens =
                RelyingParty.verifyApi(suite).clientCredentials().issued();
        JWTClaimsSet access = assertAccessToken(suite, tokens.accessToken(), "verify", "verify-api");
        assertThat(access.getStringClaim("tenant_id"))
                .isEqualTo(suite.administration().tenantId("acme"));
        assertThat(tokens.refreshToken()).isEmpty();
        assertThat(tokens.idToken()).isEmpty();
        proof.count("tokensVerified");
    }

    @Test
    void ofOneProductIsNoTokenOfAnother(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        String token = verify.redeem(
                        new UserAgent().signIn(verify.attempt(), "ann").answer().granted())
                .issued()
                .accessToken();
        assertThatThrownBy(() -> suite.tokens().verifyAccessToken(token, "crm"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not a valid access token for crm");
        proof.count("foreignTokensRefused");
    }

    @Test
    void ofBillingNamesNoProduct(Suite suite) throws ParseException {
        JWTClaimsSet claims = SignedJWT.parse(suite.billing().accessToken()).getJWTClaimsSet();
        assertThat(claims.getAudience()).doesNotContain("crm", "verify", "acme-portal");
        assertThat(claims.getClaims()).doesNotContainKeys("tenant_id", "entitlements");
    }

    private static JWTClaimsSet assertAccessToken(Suite suite, String token, String product, String client)
            throws ParseException {
        JWTClaimsSet claims = suite.tokens().verifyAccessToken(token, product);
        assertThat(claims.getStringClaim("client_id")).isEqualTo(client);
        assertThat(claims.getStringClaim("azp")).isEqualTo(client);
        assertThat(claims.getStringListClaim("entitlements")).isEqualTo(List.of(product));
        assertThat(claims.getAudience())
                .contains(product)
                .doesNotContainAnyElementsOf(List.of("crm", "verify", "acme-portal").stream()
                        .filter(other -> !other.equals(product))
                        .toList());
        Instant issuedAt = claims.getIssueTime().toInstant();
        Instant expiresAt = claims.getExpirationTime().toInstant();
        assertThat(Duration.between(issuedAt, expiresAt)).isPositive().isLessThanOrEqualTo(LONGEST_LIFE);
        return claims;
    }
}
