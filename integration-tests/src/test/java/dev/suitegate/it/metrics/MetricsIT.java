package dev.suitegate.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.revocation.LogoutListener;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite's own figures, as a collector reads them from the management port. */
@AgainstTheSuite
@Tag("metrics")
class MetricsIT {
    private static final String DECISIONS = "suitegate_decisions_total";
    private static final String LAG = "suitegate_revocation_lag_seconds_count";
    private static final String NONSENSE = "nonsense4711";
    private static final Set<String> PATHS = Set.of(
            "sign_in",
            "saml",
            "code",
            "refresh",
            "client_credentials",
            "password",
            "backchannel",
            "device",
            "token_exchange",
            "jwt_grant",
            "permission",
            "introspection",
            "userinfo",
            "brokered_token",
            "review",
            "other");

    private final Suite suite;

    MetricsIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void countsWhoIsLetInAndWhoIsNot(Proof proof) {
        Map<String, String> letIn =
                Map.of("path", "sign_in", "outcome", "allowed", "reason", "(none)", "product", "verify");
        Map<String, String> refused =
                Map.of("path", "sign_in", "outcome", "refused", "reason", "no_seat", "product", "crm");
        Exposition before = Exposition.of(suite);

        new UserAgent()
                .signIn(RelyingParty.verifyWeb(suite).attempt(), "bob")
                .answer()
                .granted();
        rises(DECISIONS, letIn, before);
        assertThat(Exposition.of(suite).sum(DECISIONS, refused)).isEqualTo(before.sum(DECISIONS, refused));

        Landing page = new UserAgent().signIn(RelyingParty.crmWeb(suite).attempt(), "bob");
        assertThat(page.page().status()).isEqualTo(403);
        rises(DECISIONS, refused, before);
        assertThat(Exposition.of(suite).sum("suitegate_decision_seconds_count", Map.of("path", "sign_in")))
                .isGreaterThan(before.sum("suitegate_decision_seconds_count", Map.of("path", "sign_in")));
        proof.count("outcomesCounted");
    }

    @Test
    void countsARequestOnceHoweverManyLayersAreAsked(Proof proof) {
        Map<String, String> code =
                Map.of("path", "code", "outcome", "allowed", "reason", "(none)", "product", "verify");
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        Answer.Code granted =
                new UserAgent().signIn(verify.attempt(), "zoe").answer().granted();
        Exposition before = Exposition.of(suite);

        verify.redeem(granted).issued();
        rises(DECISIONS, code, before);
        assertThat(Exposition.of(suite).sum(DECISIONS, code) - before.sum(DECISIONS, code))
                .isEqualTo(1);
        proof.count("outcomesCounted");
    }

    @Test
    void showsWhatWaitsAndHowLongARevocationTakes(Proof proof) {
        Map<String, String> logoutTokens = Map.of("kind", "logout_token");
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        verify.redeem(new UserAgent().signIn(verify.attempt(), "ann").answer().granted())
                .issued();
        Exposition before = Exposition.of(suite);
        try (LogoutListener product = LogoutListener.of(suite, "verify-web")) {
            product.stop();
            suite.billing().revoke("sub-acme-verify");
            rises(LAG, Map.of("stage", "sessions_ended"), before);
            rises("suitegate_delivery_attempts_total", Map.of("outcome", "failed", "code_class", "no_answer"), before);
            rises("suitegate_outbox_pending", logoutTokens, before);
            rises("suitegate_outbox_oldest_age_seconds", logoutTokens, before);

            product.startAgain();
            rises(LAG, Map.of("stage", "product_told"), before);
            rises("suitegate_delivery_attempts_total", Map.of("outcome", "delivered", "code_class", "2xx"), before);
            rises("suitegate_delivery_seconds_count", logoutTokens, before);
        }
        Eventually.is("nothing waits", () -> isNothingWaiting(Exposition.of(suite)));
        Exposition after = Exposition.of(suite);
        assertThat(after.sum("suitegate_outbox_oldest_age_seconds", Map.of())).isZero();
        assertThat(after.sum("suitegate_outbox_dead_letters", Map.of())).isZero();
        assertThat(after.values("kind"))
                .containsExactlyInAnyOrder("revocation", "logout_token", "event", "mail", "signal");
        proof.count("revocationsMeasured");
        proof.figure(
                "meanSecondsToTheEndOfASession",
                after.sum("suitegate_revocation_lag_seconds_sum", Map.of("stage", "sessions_ended"))
                        / after.sum(LAG, Map.of("stage", "sessions_ended")));
    }

    @Test
    void namesNobody(Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        crm.redeem(new UserAgent().signIn(crm.attempt(), "ann").answer().granted())
                .issued();
        Set<String> ids = new HashSet<>(Set.of("@"));
        DemoUsers.ALL.forEach(user -> ids.add(suite.administration().idOf(user)));
        List.of("acme", "globex")
                .forEach(tenant -> ids.add(suite.administration().tenantId(tenant)));
        assertThat(ids).hasSize(8);

        Exposition exposition = Exposition.of(suite);
        assertThat(exposition.labels())
                .isSubsetOf(
                        "path", "outcome", "reason", "product", "kind", "stage", "cause", "code_class", "result", "le");
        for (String label : exposition.labels()) {
            assertThat(exposition.values(label))
                    .doesNotContainAnyElementsOf(DemoUsers.ALL)
                    .allSatisfy(value -> assertThat(value).doesNotContain(ids.toArray(String[]::new)));
        }
        proof.figure("labels", exposition.labels().size());
    }

    @Test
    void takesNoLabelFromACaller(Proof proof) {
        UserAgent agent = new UserAgent();
        agent.signIn(RelyingParty.verifyWeb(suite).attempt(), "ann").answer().granted();
        Exposition before = Exposition.of(suite);

        agent.open(RelyingParty.crmWeb(suite).attemptFor(NONSENSE));
        agent.open(RelyingParty.crmWeb(suite).silentAttemptFor(NONSENSE));
        agent.open(RelyingParty.crmWeb(suite).attemptWithScope("organization:" + NONSENSE));
        Attempt unknown = RelyingParty.open(
                        suite.issuer(),
                        NONSENSE,
                        RelyingParty.crmWeb(suite).attempt().redirectUri())
                .attempt();
        agent.open(unknown);
        for (String grantType : List.of(NONSENSE, "authorization_code", "refresh_token", "password")) {
            sendTokenRequest(grantType, NONSENSE, NONSENSE);
            sendTokenRequest(grantType, "crm-web", suite.secrets().of("crm-web"));
        }
        suite.billing().call("/access?user=ann&product=" + NONSENSE).get();
        suite.billing().call("/" + NONSENSE).get();
        Map<String, String> refused =
                Map.of("path", "sign_in", "outcome", "refused", "reason", "not_a_member", "product", "crm");
        Eventually.is(
                "both refusals count",
                () -> Exposition.of(suite).sum(DECISIONS, refused) >= before.sum(DECISIONS, refused) + 2);

        Exposition after = Exposition.of(suite);
        assertThat(after.toString()).doesNotContain(NONSENSE);
        assertThat(after.values("path")).isSubsetOf(PATHS);
        assertThat(after.values("outcome")).isSubsetOf("allowed", "open", "refused", "delivered", "failed");
        assertThat(after.values("product")).contains("crm").allMatch(id -> id.matches("\\((none|other)\\)|[a-z0-9-]+"));
        proof.figure("series", after.samples().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_connection", "too_slow", "other"})
    void showsThatNothingFailedYet(String cause) {
        assertThat(Exposition.of(suite).samples())
                .filteredOn(sample -> sample.name().equals("suitegate_fail_closed_total"))
                .anyMatch(sample -> sample.labels().equals(Map.of("cause", cause)));
    }

    private static boolean isNothingWaiting(Exposition exposition) {
        return exposition.sum("suitegate_outbox_pending", Map.of()) == 0;
    }

    private void rises(String name, Map<String, String> labels, Exposition before) {
        Eventually.is(
                name + labels + " rises", () -> Exposition.of(suite).sum(name, labels) > before.sum(name, labels));
    }

    private void sendTokenRequest(String grantType, String client, String secret) {
        HttpCall.to(suite.issuer().resolve(suite.issuer().getPath() + "/protocol/openid-connect/token"))
                .postForm(Map.of(
                        "grant_type", grantType,
                        "client_id", client,
                        "client_secret", secret,
                        "code", NONSENSE,
                        "refresh_token", NONSENSE,
                        "username", NONSENSE,
                        "password", NONSENSE))
                .expect(400, 401);
    }
}
