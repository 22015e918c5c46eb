package dev.suitegate.keycloak.enforcement;

import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ParsingException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.saml.common.util.DocumentUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The one SAML message in a SOAP 1.1 envelope (SAML bindings section 3.2). */
final class SoapMessage {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapMessage() {}

    /** Nothing when it is no XML, no envelope, or holds anything else than one message of the SAML protocol. */
    static Optional<Document> read(InputStream text) {
        try {
            Element envelope = DocumentUtil.getDocument(text).getDocumentElement();
            NodeList bodies = envelope.getElementsByTagNameNS(SOAP, "Body");
            boolean isEnvelope = SOAP.equals(envelope.getNamespaceURI()) && bodies.getLength() == 1;
            return isEnvelope ? onlyMessage(bodies.item(0)) : Optional.empty();
        } catch (ParsingException | ProcessingException notXml) {
            return Optional.empty();
        } catch (ConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Optional<Document> onlyMessage(Node body) throws ConfigurationException {
        NodeList children = body.getChildNodes();
        Node[] elements = IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
                .toArray(Node[]::new);
        if (elements.length != 1 || !JBossSAMLURIConstants.PROTOCOL_NSURI.get().equals(elements[0].getNamespaceURI())) {
            return Optional.empty();
        }
        Document message = DocumentUtil.createDocument();
        message.appendChild(message.importNode(elements[0], true));
        return Optional.of(message);
    }
}
