package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to go wrong with Keycloak's organizations does not go wrong here. Mia belongs to Acme and to Globex. */
@AgainstTheSuite
@Tag("tenants")
class OrganizationFaultsIT {
    private SpareRealm realm;
    private RelyingParty verify;

    /** An administrator lets the verification service ask for Keycloak's claim. */
    @BeforeEach
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "organization-faults");
        verify = realm.client(Entrant.CLIENT);
        realm.subscribe("acme", "verify");
        realm.subscribe("globex", "verify");
        realm.call("/clients/" + realm.uuidOf(Entrant.CLIENT) + "/optional-client-scopes/" + organizationScope())
                .put()
                .expect(204);
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    /** keycloak#52761: HTTP 500 for a member of several organizations. */
    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void theConsentPageIsShownToAMemberOfSeveral(String tenant, Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        UserAgent mia = new UserAgent();
        Attempt first = crm.attempt();
        Landing choice = mia.signIn(first, "mia");
        Landing consent = mia.answerChoice(
                first, choice, Map.of("tenant", suite.administration().tenantId(tenant)));
        assertThat(consent.page().status()).isEqualTo(200);
        assertThat(consent.form().asksForConsent()).isTrue();
        crm.redeem(new UserAgent()
                        .signIn(crm.attemptFor(tenant), "mia")
                        .answer()
                        .granted())
                .issued();
        proof.count("organizationFaultsAbsent");
    }

    /** Keycloak checks in user tokens only whether a single organization is enabled, and names disabled ones in others. */
    @Test
    void aDisabledOrganizationIsInNoToken(Suite suite, Proof proof) throws ParseException {
        new Company(realm, "acme", realm.tenantId("acme"))
                .change("enabled", false)
                .expect(204);
        TokenAnswer.Issued tokens = enter(verify.attemptWithScope("organization:*"), "mia");
        assertThat(tenant(tokens)).isEqualTo(realm.tenantId("globex"));
        assertSaysNothingOf("acme", suite, tokens);
        assertRefused(suite, verify.attemptWithScope("organization:acme"), "mia");
        proof.count("organizationFaultsAbsent");
    }

    /** Keycloak drops a scope that names an organization of others, and lets the person in for whatever is left. */
    @Test
    void aScopeOfOthersIsRefusedAndNotDropped(Suite suite, Proof proof) throws ParseException {
        assertRefused(suite, verify.attemptWithScope("organization:globex"), "ann");
        assertThat(tenant(enter(verify.attemptWithScope("organization:acme"), "ann")))
                .isEqualTo(realm.tenantId("acme"));
        proof.count("organizationFaultsAbsent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "ACME"})
    void aScopeOfNobodyIsRefused(String tenant, Suite suite, Proof proof) throws ParseException {
        assertRefused(suite, verify.attemptWithScope("organization:" + tenant), "ann");
        assertThat(tenant(enter(verify.attemptWithScope("organization:acme"), "ann")))
                .isEqualTo(realm.tenantId("acme"));
        proof.count("organizationFaultsAbsent");
    }

    /** Keycloak's claim names every organization of the person. */
    @Test
    void noClaimNamesMoreThanTheTenantThatWasEntered(Suite suite, Proof proof) throws ParseException {
        assertNamesAcmeAlone("organization:*", suite);
        proof.count("organizationFaultsAbsent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organization:acme", "organization"})
    void aScopeOfOneOrganizationNamesNoOther(String scope, Suite suite, Proof proof) throws ParseException {
        assertNamesAcmeAlone(scope, suite);
        proof.count("organizationFaultsAbsent");
    }

    private void assertNamesAcmeAlone(String scope, Suite suite) throws ParseException {
        TokenAnswer.Issued tokens = enter(verify.attemptFor("acme", scope), "mia");
        assertThat(tenant(tokens)).isEqualTo(realm.tenantId("acme"));
        assertSaysNothingOf("globex", suite, tokens);
        TokenAnswer.Issued renewed = verify.refresh(tokens.renewal()).issued();
        assertThat(tenant(renewed)).isEqualTo(realm.tenantId("acme"));
        assertSaysNothingOf("globex", suite, renewed);
    }

    /** Asked for an organization, Keycloak lets whoever types a name choose among those of the account. */
    @Test
    void noOrganizationIsNamedBeforeThePassword(Proof proof) {
        Wire stranger = new Wire();
        WireAnswer named = stranger.submit(
                stranger.get(verify.attemptWithScope("organization").url()), Parameters.of("username", "mia"));
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.body())
                .contains("name=\"password\"")
                .doesNotContain("Globex", "globex", realm.tenantId("globex"));
        assertThat(new UserAgent()
                        .signIn(verify.attemptWithScope("organization"), "mia")
                        .page()
                        .html())
                .contains("Globex");
        proof.count("organizationFaultsAbsent");
    }

    private static void assertRefused(Suite suite, Attempt attempt, String user) {
        long before = suite.database().tracesOf(user, Entrant.CLIENT).clientSessions();
        Landing landing = new UserAgent().signIn(attempt, user);
        Answer answer = landing instanceof Landing.Answered answered
                ? answered.answer()
                : attempt.answer(landing.refusal().returnAddress());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isIn("access_denied", "invalid_scope"));
        assertThat(suite.database().tracesOf(user, Entrant.CLIENT).clientSessions())
                .isEqualTo(before);
    }

    private TokenAnswer.Issued enter(Attempt attempt, String user) {
        return verify.redeem(new UserAgent().signIn(attempt, user).answer().granted())
                .issued();
    }

    /** Neither the tokens nor what the suite says about them. */
    private void assertSaysNothingOf(String tenant, Suite suite, TokenAnswer.Issued tokens) throws ParseException {
        String secret = suite.secrets().of(Entrant.CLIENT);
        List<String> said = List.of(
                claims(tokens.accessToken()),
                claims(tokens.idToken().orElseThrow()),
                claims(tokens.renewal()),
                at("userinfo").bearer(tokens.accessToken()).get().expect(200).body(),
                at("token/introspect")
                        .postForm(Map.of(
                                "client_id", Entrant.CLIENT, "client_secret", secret, "token", tokens.accessToken()))
                        .expect(200)
                        .body());
        for (String text : said) {
            assertThat(text)
                    .doesNotContain(realm.tenantId(tenant))
                    .doesNotContain("\"" + tenant + "\"")
                    .doesNotContain(":" + tenant);
        }
    }

    private static String claims(String token) throws ParseException {
        return JWTParser.parse(token).getJWTClaimsSet().toString();
    }

    private static String tenant(TokenAnswer.Issued tokens) throws ParseException {
        return JWTParser.parse(tokens.accessToken()).getJWTClaimsSet().getStringClaim("tenant_id");
    }

    private HttpCall at(String endpoint) {
        return HttpCall.to(URI.create(realm.issuer() + "/protocol/openid-connect/" + endpoint));
    }

    private String organizationScope() {
        for (JsonNode scope : realm.call("/client-scopes").get().expect(200).json()) {
            if (scope.path("name").asText().equals("organization")) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("no client scope organization");
    }
}
