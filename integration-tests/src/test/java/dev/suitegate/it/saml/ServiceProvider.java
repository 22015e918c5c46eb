package dev.suitegate.it.saml;

import dev.suitegate.it.support.HttpCall;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A SAML service provider that shares no code with the suite: it signs its requests and believes only what is signed. */
final class ServiceProvider {
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
    /** Looks like a hint and must not be taken for one. */
    private static final String RELAY_STATE = "suite_tenant=globex";

    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private final String entityId;
    private final URI assertionConsumer;
    private final URI endpoint;
    private final KeyMaterial keys;

    ServiceProvider(String entityId, URI assertionConsumer, URI realm, KeyMaterial keys) {
        this.entityId = entityId;
        this.assertionConsumer = assertionConsumer;
        this.endpoint = URI.create(realm + "/protocol/saml");
        this.keys = keys;
    }

    String entityId() {
        return entityId;
    }

    URI endpoint() {
        return endpoint;
    }

    AuthnRequest request() {
        return AuthnRequest.of(entityId, endpoint, assertionConsumer);
    }

    /** The address that carries a signed request (SAML bindings section 3.4). */
    URI signedAddress(AuthnRequest request) {
        String query = query(request) + "&SigAlg=" + encode(RSA_SHA256);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.key());
            signature.update(query.getBytes(StandardCharsets.UTF_8));
            return URI.create(endpoint + "?" + query + "&Signature="
                    + encode(Base64.getEncoder().encodeToString(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form that carries a signed request (SAML bindings section 3.5). */
    Map<String, String> signedForm(AuthnRequest request) {
        String message = Base64.getEncoder().encodeToString(signedXml(request).getBytes(StandardCharsets.UTF_8));
        return Map.of("SAMLRequest", message, "RelayState", RELAY_STATE);
    }

    /** The request with a signature inside. */
    String signedXml(AuthnRequest request) {
        return SignedXml.sign(request.xml(), keys.key());
    }

    /** The same without a signature. */
    URI unsignedAddress(AuthnRequest request) {
        return URI.create(endpoint + "?" + query(request));
    }

    /** What was posted to the assertion consumer; fails unless all of it is signed by the realm. */
    SamlAnswer read(URI address, Map<String, String> fields) {
        Document document = SignedXml.parseBase64(fields.getOrDefault("SAMLResponse", ""));
        Element response = document.getDocumentElement();
        if (!PROTOCOL.equals(response.getNamespaceURI())
                || !response.getLocalName().equals("Response")) {
            throw new AssertionError("not a response: " + response.getNodeName());
        }
        X509Certificate certificate = realmCertificate();
        Optional<Assertion> assertion =
                SignedXml.child(response, ASSERTION, "Assertion").map(Assertion::new);
        // The outer signature covers the inner one, so it goes first.
        SignedXml.verify(response, certificate);
        assertion.ifPresent(found -> SignedXml.verify(found.element(), certificate));
        if (!response.getAttribute("Destination").equals(address.toString())
                || !fields.getOrDefault("RelayState", "").equals(expectedRelayState(response))) {
            throw new AssertionError("an answer for somebody else: " + fields.keySet() + " at " + address);
        }
        return SamlAnswer.of(address, response, assertion);
    }

    /** Without a request there was none to give back. */
    private static String expectedRelayState(Element response) {
        return response.hasAttribute("InResponseTo") ? RELAY_STATE : "";
    }

    private X509Certificate realmCertificate() {
        String metadata =
                HttpCall.to(URI.create(endpoint + "/descriptor")).get().body();
        Document document = SignedXml.parse(metadata.getBytes(StandardCharsets.UTF_8));
        String text = document.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate")
                .item(0)
                .getTextContent();
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("the realm publishes no certificate", e);
        }
    }

    private static String query(AuthnRequest request) {
        return "SAMLRequest=" + encode(deflated(request.xml())) + "&RelayState=" + encode(RELAY_STATE);
    }

    static String deflated(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes, raw)) {
            deflater.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
