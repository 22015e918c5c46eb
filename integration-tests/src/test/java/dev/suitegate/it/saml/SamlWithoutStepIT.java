package dev.suitegate.it.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The layers that no realm setting switches off, alone: the flow asks nothing, and an administrator of clients loosens HR. */
@AgainstTheSuite
@Tag("journeys")
class SamlWithoutStepIT {
    private static final String LOOSE = """
            {
              "fullScopeAllowed": true,
              "attributes": {
                "saml_idp_initiated_sso_url_name": "hr",
                "saml.allow.ecp.flow": "true",
                "saml.assertion.lifespan": "360000"
              },
              "protocolMappers": [
                {
                  "name": "forged tenant", "protocol": "saml", "protocolMapper": "saml-hardcode-attribute-mapper",
                  "config": { "attribute.name": "tenant_id", "attribute.value": "forged", "attribute.nameformat": "Basic" }
                },
                {
                  "name": "forged product", "protocol": "saml", "protocolMapper": "saml-hardcode-attribute-mapper",
                  "config": {
                    "attribute.name": "x", "friendly.name": "Entitlements", "attribute.value": "lab",
                    "attribute.nameformat": "Basic"
                  }
                },
                {
                  "name": "every tenant", "protocol": "saml", "protocolMapper": "saml-organization-membership-mapper",
                  "config": {}
                },
                {
                  "name": "another audience", "protocol": "saml", "protocolMapper": "saml-audience-mapper",
                  "config": { "included.client.audience": "lab-web" }
                },
                {
                  "name": "shoe size", "protocol": "saml", "protocolMapper": "saml-hardcode-attribute-mapper",
                  "config": { "attribute.name": "shoe", "attribute.value": "42", "attribute.nameformat": "Basic" }
                }
              ]
            }""";

    private static SamlRealm realm;
    private static ServiceProvider hr;

    private final SamlBrowser browser = new SamlBrowser();

    @BeforeAll
    static void createRealm(Suite suite) throws IOException, GeneralSecurityException {
        realm = SamlRealm.withoutStep(suite);
        realm.change(SamlRealm.HR, LOOSE);
        hr = realm.hr();
    }

    @AfterAll
    static void removeRealm() {
        realm.remove();
    }

    @BeforeEach
    void subscribeAcme() {
        realm.signEverybodyOut();
        realm.clearEvents();
        realm.subscribe("acme", Map.of());
    }

    @Test
    void letsNoMapperAddATenantARoleOrAnAudience(Proof proof) {
        Assertion assertion = SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
        assertThat(assertion.attributes())
                .containsEntry("shoe", List.of("42"))
                .containsEntry("tenant_id", List.of(realm.tenantId("acme")))
                .containsEntry("entitlements", List.of("hr"))
                .containsEntry("Role", List.of("payroll"))
                .doesNotContainKeys("x", "organization");
        assertThat(assertion.audience()).containsExactly(SamlRealm.HR);
        proof.count("samlSignInsLetIn");
    }

    @Test
    void refusesAfterTheSignIn(Suite suite, Proof proof) {
        Landing.Shown page = browser.signIn(hr.signedAddress(hr.request()), "eve");
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
        assertThat(SamlBrowser.answer(hr, page).refused()).isEqualTo("RequestDenied");
        assertThat(suite.database().tracesOf("eve", SamlRealm.HR)).isEqualTo(Traces.NONE);
        SamlBrowser.answer(hr, new SamlBrowser().signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
        proof.count("samlSignInsRefused");
    }

    @Test
    void refusesPassiveRequestsThatKeycloakCompletesItself(Suite suite, Proof proof) {
        browser.signIn(hr.signedAddress(hr.request()), "eve");
        realm.clearEvents();
        assertThat(passive(browser).refused()).isEqualTo("RequestDenied");
        assertThat(suite.database().tracesOf("eve", SamlRealm.HR)).isEqualTo(Traces.NONE);
        assertThat(realm.newestRefusal().path("details").path("denial_reason").asText())
                .isEqualTo("no_subscription");
        SamlBrowser another = new SamlBrowser();
        another.signIn(hr.signedAddress(hr.request()), "ann");
        passive(another).granted();
        proof.count("samlSignInsRefused");
    }

    @Test
    void refusesWhatTheSuiteStarts(Suite suite, Proof proof) {
        URI start = URI.create(hr.endpoint() + "/clients/hr");
        SamlBrowser.answer(hr, browser.signIn(start, "ann")).granted();
        Landing.Shown page = new SamlBrowser().signIn(start, "eve");
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
        assertThat(page.html()).doesNotContain("SAMLResponse");
        assertThat(suite.database().tracesOf("eve", SamlRealm.HR)).isEqualTo(Traces.NONE);
        proof.count("samlSignInsRefused");
    }

    @Test
    void refusesAServiceProviderWithoutAProduct(Suite suite, Proof proof) {
        ServiceProvider unregistered = realm.provider("unregistered-saml");
        Landing.Shown page = browser.signIn(unregistered.unsignedAddress(unregistered.request()), "ann");
        assertThat(SamlBrowser.reason(page)).isEqualTo("no_product");
        assertThat(SamlBrowser.answer(unregistered, page).refused()).isEqualTo("RequestDenied");
        assertThat(suite.database().tracesOf("ann", "unregistered-saml")).isEqualTo(Traces.NONE);
        proof.count("samlSignInsRefused");
    }

    @Test
    void keepsProductsOutOfWhatAnOperatorsClientLearns(Proof proof) {
        ServiceProvider operator = realm.provider("operator-saml");
        Assertion assertion = SamlBrowser.answer(
                        operator, browser.signIn(operator.unsignedAddress(operator.request()), "ann"))
                .granted();
        assertThat(assertion.attributes().get("Role")).contains("everywhere").doesNotContain("payroll", "chemist");
        assertThat(assertion.attributes()).doesNotContainKeys("tenant_id", "entitlements");
        proof.count("samlSignInsLetIn");
    }

    private static SamlAnswer passive(SamlBrowser signedIn) {
        return SamlBrowser.answer(
                hr, signedIn.open(hr.signedAddress(hr.request().passive())));
    }
}
