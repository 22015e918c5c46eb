package dev.suitegate.it.saml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A verified answer of the suite to a service provider.
 *
 * @param address where it was posted to
 * @param status the status codes, from the outer to the inner, without their common prefix
 * @param inResponseTo the id of the request; empty when there was none
 * @param assertion present on success
 */
record SamlAnswer(URI address, List<String> status, String inResponseTo, Optional<Assertion> assertion) {
    private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:status:";

    static SamlAnswer of(URI address, Element response, Optional<Assertion> assertion) {
        List<String> status = new ArrayList<>();
        NodeList codes = response.getElementsByTagNameNS("urn:oasis:names:tc:SAML:2.0:protocol", "StatusCode");
        for (int i = 0; i < codes.getLength(); i++) {
            status.add(((Element) codes.item(i)).getAttribute("Value").replace(PREFIX, ""));
        }
        return new SamlAnswer(address, status, response.getAttribute("InResponseTo"), assertion);
    }

    /** The assertion of a success. */
    Assertion granted() {
        if (!status.equals(List.of("Success"))) {
            throw new AssertionError("no success but " + status);
        }
        return assertion.orElseThrow(() -> new AssertionError("a success without an assertion"));
    }

    /** The inner status of a refusal, which has no assertion. */
    String refused() {
        if (assertion.isPresent() || !status.get(0).equals("Responder") || status.size() != 2) {
            throw new AssertionError("no refusal but " + status);
        }
        return status.get(1);
    }
}
