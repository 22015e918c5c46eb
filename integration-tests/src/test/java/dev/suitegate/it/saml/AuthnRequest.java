package dev.suitegate.it.saml;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A request for a sign-in (SAML core section 3.4.1).
 *
 * @param further attributes of the element, such as {@code IsPassive="true"}
 */
record AuthnRequest(String id, String issuer, URI destination, URI assertionConsumer, String further) {

    static AuthnRequest of(String issuer, URI destination, URI assertionConsumer) {
        return new AuthnRequest("ID_" + UUID.randomUUID(), issuer, destination, assertionConsumer, "");
    }

    AuthnRequest passive() {
        return with("IsPassive=\"true\"");
    }

    AuthnRequest with(String attribute) {
        return new AuthnRequest(id, issuer, destination, assertionConsumer, further + " " + attribute);
    }

    AuthnRequest from(String otherIssuer) {
        return new AuthnRequest(id, otherIssuer, destination, assertionConsumer, further);
    }

    AuthnRequest answeredAt(URI otherConsumer) {
        return new AuthnRequest(id, issuer, destination, otherConsumer, further);
    }

    AuthnRequest sentTo(URI otherDestination) {
        return new AuthnRequest(id, issuer, otherDestination, assertionConsumer, further);
    }

    String xml() {
        return """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="%s" Version="2.0" IssueInstant="%s" \
                Destination="%s" AssertionConsumerServiceURL="%s"%s><saml:Issuer>%s</saml:Issuer></samlp:AuthnRequest>""".formatted(
                id, Instant.now().truncatedTo(ChronoUnit.SECONDS), destination, assertionConsumer, further, issuer);
    }
}
