package dev.suitegate.it.saml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an assertion says. */
record Assertion(Element element) {
    private static final String NAMESPACE = "urn:oasis:names:tc:SAML:2.0:assertion";

    /** The values of each attribute. */
    Map<String, List<String>> attributes() {
        Map<String, List<String>> values = new TreeMap<>();
        for (Element attribute : all("Attribute")) {
            NodeList texts = attribute.getElementsByTagNameNS(NAMESPACE, "AttributeValue");
            for (int i = 0; i < texts.getLength(); i++) {
                values.computeIfAbsent(attribute.getAttribute("Name"), name -> new ArrayList<>())
                        .add(texts.item(i).getTextContent());
            }
        }
        return values;
    }

    List<String> audience() {
        return all("Audience").stream().map(Element::getTextContent).toList();
    }

    /** The latest moment that anything in it names as an end. */
    Instant lastEnd() {
        List<Instant> ends = new ArrayList<>();
        all("Conditions").forEach(found -> ends.add(Instant.parse(found.getAttribute("NotOnOrAfter"))));
        all("SubjectConfirmationData").forEach(found -> ends.add(Instant.parse(found.getAttribute("NotOnOrAfter"))));
        all("AuthnStatement").forEach(found -> ends.add(Instant.parse(found.getAttribute("SessionNotOnOrAfter"))));
        if (ends.size() != 3) {
            throw new AssertionError("an assertion without its three ends: " + ends);
        }
        return ends.stream().max(Instant::compareTo).orElseThrow();
    }

    String answersTo() {
        return all("SubjectConfirmationData").get(0).getAttribute("InResponseTo");
    }

    String recipient() {
        return all("SubjectConfirmationData").get(0).getAttribute("Recipient");
    }

    private List<Element> all(String name) {
        NodeList nodes = element.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
