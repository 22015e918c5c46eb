package dev.suitegate.it.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that a service provider must not send, or not in this way: an error page, no assertion, never a fault of ours. */
@AgainstTheSuite
@Tag("journeys")
class BadSamlRequestIT {
    private static final String ARTIFACT = "ProtocolBinding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact\"";

    private static SamlRealm realm;
    private static ServiceProvider hr;

    private final SamlBrowser browser = new SamlBrowser();

    @BeforeAll
    static void createRealm(Suite suite) throws IOException, GeneralSecurityException {
        realm = SamlRealm.withoutStep(suite);
        realm.change(SamlRealm.HR, "{\"attributes\": {\"saml.allow.ecp.flow\": \"true\"}}");
        hr = realm.hr();
    }

    @AfterAll
    static void removeRealm() {
        realm.remove();
    }

    /** Everybody is signed in and may enter: only what is wrong with the request can keep the assertion back. */
    @BeforeEach
    void letAnnIn() {
        realm.subscribe("acme", Map.of());
        SamlBrowser.answer(hr, browser.signIn(hr.signedAddress(hr.request()), "ann"))
                .granted();
    }

    @Test
    void areRefusedOverTheRedirectBinding(Proof proof) {
        AuthnRequest good = hr.request();
        String signed = hr.signedAddress(good).toString();
        Map<String, URI> bad = new LinkedHashMap<>();
        bad.put("unsigned", hr.unsignedAddress(good));
        bad.put("unknown issuer", hr.signedAddress(good.from("https://nobody.example/metadata")));
        bad.put("issuer of another protocol", hr.signedAddress(good.from("lab-web")));
        bad.put("built-in issuer", hr.signedAddress(good.from("account-console")));
        bad.put("unknown consumer", hr.signedAddress(good.answeredAt(URI.create("https://evil.example/acs"))));
        bad.put("longer consumer", hr.signedAddress(good.answeredAt(URI.create(SamlRealm.CONSUMER + "/x"))));
        bad.put("other destination", hr.signedAddress(good.sentTo(URI.create("https://evil.example/saml"))));
        bad.put("artifact", hr.signedAddress(good.with(ARTIFACT)));
        bad.put("tampered relay state", URI.create(signed.replace("suite_tenant%3Dglobex", "x")));
        bad.put("tampered signature", URI.create(signed.replaceAll("Signature=.{8}", "Signature=AAAAAAAA")));
        bad.put("no algorithm", URI.create(signed.replaceAll("&SigAlg=[^&]*", "")));
        bad.put("nothing", hr.endpoint());
        bad.put("empty", address(""));
        bad.put("no base64", address("%%%"));
        bad.put("no deflate", address(base64("<x/>")));
        bad.put("no xml", address(ServiceProvider.deflated("garbage")));
        bad.put("no saml", address(ServiceProvider.deflated("<x/>")));
        bad.put("doctype", address(ServiceProvider.deflated("<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>")));
        bad.put("bomb", address(ServiceProvider.deflated(" ".repeat(4_000_000))));
        bad.put(
                "no issuer",
                address(ServiceProvider.deflated(good.xml().replaceAll("<saml:Issuer>.*</saml:Issuer>", ""))));
        bad.put("no such start", URI.create(hr.endpoint() + "/clients/none"));
        bad.forEach((what, address) -> assertRefused(what, browser.open(address)));
        bad.keySet().forEach(what -> proof.count("badSamlRequests"));
    }

    @Test
    void areRefusedOverThePostBinding(Proof proof) {
        AuthnRequest good = hr.request();
        Map<String, Map<String, String>> bad = new LinkedHashMap<>();
        bad.put("unsigned", form(good.xml()));
        bad.put("wrapped", form(hr.signedXml(good).replace("<saml:Issuer>", "<saml:Issuer>x")));
        bad.put("artifact", hr.signedForm(good.with(ARTIFACT)));
        bad.put("unknown consumer", hr.signedForm(good.answeredAt(URI.create("https://evil.example/acs"))));
        bad.put("garbage", form("garbage"));
        bad.put("no base64", Map.of("SAMLRequest", "%%%"));
        bad.put("nothing", Map.of("RelayState", "x"));
        bad.put("an answer", Map.of("SAMLResponse", base64(good.xml())));
        bad.put("an artifact", Map.of("SAMLart", "AAQAAGFydGlmYWN0"));
        bad.forEach((what, fields) -> assertRefused(what, browser.post(hr.endpoint(), fields)));
        bad.keySet().forEach(what -> proof.count("badSamlRequests"));
    }

    @Test
    void areRefusedWhenTheClientForcesArtifacts(Proof proof) throws IOException {
        realm.change(SamlRealm.HR, "{\"attributes\": {\"saml.artifact.binding\": \"true\"}}");
        assertRefused("forced artifact", browser.open(hr.signedAddress(hr.request())));
        realm.change(SamlRealm.HR, "{\"attributes\": {\"saml.artifact.binding\": \"false\"}}");
        SamlBrowser.answer(hr, browser.open(hr.signedAddress(hr.request()))).granted();
        proof.count("badSamlRequests");
    }

    /** A program that sends the person's password with the request itself (SAML profiles section 4.2). */
    @Test
    void areRefusedFromEnhancedClients(Suite suite, Proof proof) {
        ServiceProvider operator = realm.provider("operator-saml");
        assertThat(enhanced(operator.request().xml()).body()).contains("status:Success", "Assertion");
        HttpAnswer refused = enhanced(hr.signedXml(hr.request()));
        assertThat(refused.body()).contains("Fault").doesNotContain("Assertion>", "status:Success");
        assertThat(suite.database().tracesOf("bob", SamlRealm.HR)).isEqualTo(Traces.NONE);
        proof.count("badSamlRequests");
    }

    @Test
    void areRefusedAsGarbageInSoap(Suite suite, Proof proof) {
        String good = envelope(hr.signedXml(hr.request()));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("nothing", "");
        bad.put("garbage", "garbage");
        bad.put("half an envelope", good.substring(0, good.length() / 2));
        bad.put("no end", good.substring(0, good.length() - 1));
        bad.put("no body", good.replaceAll("(?s)<S:Body>.*</S:Body>", ""));
        bad.put("an empty body", envelope(""));
        bad.put("no SAML", envelope("<x/>"));
        bad.put("two requests", envelope(hr.signedXml(hr.request()) + hr.signedXml(hr.request())));
        bad.put("a doctype", "<!DOCTYPE x [<!ENTITY e 'e'>]>" + envelope("<x>&e;</x>"));
        bad.put("no envelope", hr.signedXml(hr.request()));
        bad.forEach((what, body) -> {
            HttpAnswer answer = soap(body);
            assertThat(answer.status()).as(what + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).as(what).doesNotContain("Assertion>", "status:Success", "Exception", "at org.");
            proof.count("badSamlRequests");
        });
        assertThat(suite.database().tracesOf("bob", SamlRealm.HR)).isEqualTo(Traces.NONE);
        ServiceProvider operator = realm.provider("operator-saml");
        assertThat(enhanced(operator.request().xml()).body()).contains("status:Success", "Assertion");
    }

    private static HttpAnswer enhanced(String request) {
        return soap(envelope(request));
    }

    private static HttpAnswer soap(String text) {
        return HttpCall.to(hr.endpoint())
                .basic(base64("bob:" + DemoUsers.PASSWORD))
                .postSoap(text);
    }

    private static String envelope(String body) {
        return "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>" + body
                + "</S:Body></S:Envelope>";
    }

    private static void assertRefused(String what, Landing.Shown page) {
        assertThat(page.status()).as(what).isBetween(400, 499);
        assertThat(page.html()).as(what).doesNotContain("SAMLResponse", "SAMLart");
    }

    private static URI address(String request) {
        return URI.create(hr.endpoint() + "?SAMLRequest=" + ServiceProvider.encode(request));
    }

    private static Map<String, String> form(String xml) {
        return Map.of("SAMLRequest", base64(xml));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
