package dev.suitegate.it.saml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets an assertion, and what it says, in a realm with the suite's own browser flow. */
@AgainstTheSuite
@Tag("journeys")
class SamlSignInIT {
    private static SamlRealm realm;
    private static ServiceProvider hr;

    private final SamlBrowser browser = new SamlBrowser();

    @BeforeAll
    static void createRealm(Suite suite) throws IOException, GeneralSecurityException {
        realm = SamlRealm.withStep(suite);
        hr = realm.hr();
    }

    @AfterAll
    static void removeRealm() {
        realm.remove();
    }

    @BeforeEach
    void subscribeAcmeAlone() {
        realm.signEverybodyOut();
        realm.clearEvents();
        realm.revoke("globex");
        realm.subscribe("acme", Map.of());
    }

    @Test
    void letsInWhoMayEnterAndSaysForWhom(Proof proof) {
        AuthnRequest request = hr.request();
        SamlAnswer answer = SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(request), "ann"));
        Assertion assertion = answer.granted();
        assertThat(answer.address()).isEqualTo(SamlRealm.CONSUMER);
        assertThat(answer.inResponseTo()).isEqualTo(request.id());
        assertThat(assertion.answersTo()).isEqualTo(request.id());
        assertThat(assertion.recipient()).isEqualTo(SamlRealm.CONSUMER.toString());
        assertThat(assertion.audience()).containsExactly(SamlRealm.HR);
        assertThat(assertion.attributes())
                .containsEntry("tenant_id", List.of(realm.tenantId("acme")))
                .containsEntry("entitlements", List.of("hr"))
                .containsEntry("suite.tenant_type", List.of("organization"))
                .containsEntry("suite.plan", List.of("standard"))
                .containsEntry("email", List.of("ann@acme.example"))
                .containsEntry("Role", List.of("payroll"))
                .containsKey("suite.epoch")
                .doesNotContainKeys("suite.until", "organization");
        proof.count("samlSignInsLetIn");
    }

    @Test
    void letsInAgainWithTheSuiteSessionOverThePostBinding(Proof proof) {
        SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
        AuthnRequest request = hr.request();
        SamlAnswer answer = SamlBrowser.answer(hr, browser.post(hr.endpoint(), hr.signedForm(request)));
        assertThat(answer.granted().answersTo()).isEqualTo(request.id());
        proof.count("samlSignInsLetIn");
    }

    @Test
    void tellsAPersonWithoutASubscriptionWhy(Suite suite, Proof proof) {
        AuthnRequest request = hr.request();
        Landing.Shown page = browser.signIn(hr.signedAddress(request), "eve");
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
        SamlAnswer answer = SamlBrowser.answer(hr, page);
        assertThat(answer.refused()).isEqualTo("RequestDenied");
        assertThat(answer.inResponseTo()).isEqualTo(request.id());
        assertThat(suite.database().tracesOf("eve", SamlRealm.HR)).isEqualTo(Traces.NONE);
        JsonNode event = realm.newestRefusal();
        assertThat(event.path("details").path("denial_reason").asText()).isEqualTo("no_subscription");
        assertThat(event.path("details").path("product").asText()).isEqualTo("hr");
        assertThat(event.path("clientId").asText()).isEqualTo(SamlRealm.HR);
        proof.count("samlSignInsRefused");
    }

    @Test
    void asksAgainOnEveryUseOfTheSuiteSession(Proof proof) {
        SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
        realm.revoke("acme");
        Landing.Shown page = browser.open(hr.signedAddress(hr.request()));
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
        assertThat(SamlBrowser.answer(hr, page).refused()).isEqualTo("RequestDenied");
        assertThat(page.html()).contains("suite-switch-account");
        realm.subscribe("acme", Map.of());
        SamlBrowser.answer(hr, browser.open(hr.signedAddress(hr.request()))).granted();
        proof.count("samlSignInsRefused");
    }

    @Test
    void answersPassiveRequestsWithoutAnyPage(Proof proof) {
        assertThat(passive(hr.request()).refused()).isEqualTo("NoPassive");
        browser.signIn(hr.signedAddress(hr.request()), "ann");
        passive(hr.request()).granted();
        realm.revoke("acme");
        assertThat(passive(hr.request()).refused()).isEqualTo("RequestDenied");
        assertThat(realm.newestRefusal().path("clientId").asText()).isEqualTo(SamlRealm.HR);
        proof.count("samlSignInsRefused");
    }

    @Test
    void asksForATenantWhenSeveralWouldDo(Proof proof) {
        realm.subscribe("globex", Map.of());
        Landing.Shown page = browser.signIn(hr.signedAddress(hr.request()), "mia");
        assertThat(HtmlForm.in(page).tenantsToChoose())
                .containsExactly(realm.tenantId("acme"), realm.tenantId("globex"));
        assertThat(SamlBrowser.answer(hr, browser.post(HtmlForm.in(page).action(), Map.of("cancel", "true")))
                        .refused())
                .isEqualTo("RequestDenied");
        assertThat(SamlBrowser.answer(hr, browser.signIn(hinted("globex"), "mia"))
                        .granted()
                        .attributes())
                .containsEntry("tenant_id", List.of(realm.tenantId("globex")));
        assertThat(passive(hr.request()).refused()).isEqualTo("NoPassive");
        Landing.Shown again = browser.open(hr.signedAddress(hr.request()));
        Map<String, String> choice = Map.of("tenant", realm.tenantId("acme"));
        assertThat(SamlBrowser.answer(hr, browser.post(HtmlForm.in(again).action(), choice))
                        .granted()
                        .attributes())
                .containsEntry("tenant_id", List.of(realm.tenantId("acme")));
        passive(hr.request()).granted();
        proof.count("samlHintsAccepted");
    }

    @Test
    void refusesAHintOutsideOfWhatThePersonHas(Proof proof) {
        assertThat(SamlBrowser.reason(browser.signIn(hinted("globex"), "ann"))).isEqualTo("not_a_member");
        assertThat(browser.open(hinted("acme&suite_tenant=globex")).status()).isEqualTo(400);
        assertThat(browser.open(hinted("a".repeat(256))).status()).isEqualTo(400);
        SamlBrowser.answer(hr, browser.signIn(hinted("acme"), "ann")).granted();
        proof.count("samlHintsRefused");
    }

    @Test
    void endsWithTheSubscriptionAtTheLatest(Proof proof) {
        Instant end = Instant.now().plus(50, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        realm.subscribe("acme", Map.of("endsAt", end.toString()));
        Assertion assertion = SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
        assertThat(assertion.lastEnd()).isEqualTo(end);
        assertThat(assertion.attributes()).containsEntry("suite.until", List.of(Long.toString(end.getEpochSecond())));
        realm.subscribe("acme", Map.of());
        assertThat(SamlBrowser.answer(hr, browser.open(hr.signedAddress(hr.request())))
                        .granted()
                        .lastEnd())
                .isAfter(end.plusSeconds(600));
        proof.count("samlSignInsLetIn");
    }

    @Test
    void asksWhenTheSuiteStartsTheSignIn(Suite suite, Proof proof) throws IOException {
        realm.change(SamlRealm.HR, "{\"attributes\": {\"saml_idp_initiated_sso_url_name\": \"hr\"}}");
        URI start = URI.create(hr.endpoint() + "/clients/hr");
        SamlAnswer answer = SamlBrowser.answer(hr, browser.signIn(start, "ann"));
        assertThat(answer.granted().attributes()).containsEntry("tenant_id", List.of(realm.tenantId("acme")));
        assertThat(answer.inResponseTo()).isEmpty();
        Landing.Shown page = new SamlBrowser().signIn(start, "eve");
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
        assertThat(page.html()).doesNotContain("SAMLResponse").contains("href=\"https://hr.example/\"");
        assertThat(suite.database().tracesOf("eve", SamlRealm.HR)).isEqualTo(Traces.NONE);
        proof.count("samlSignInsRefused");
    }

    private SamlAnswer passive(AuthnRequest request) {
        return SamlBrowser.answer(hr, browser.open(hr.signedAddress(request.passive())));
    }

    private static URI hinted(String tenant) {
        return URI.create(hr.signedAddress(hr.request()) + "&suite_tenant=" + tenant);
    }
}
