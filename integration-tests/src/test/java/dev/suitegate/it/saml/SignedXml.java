package dev.suitegate.it.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML as a careful service provider reads it: no DTD, and an element counts only under the suite's signature over itself. */
final class SignedXml {
    private static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;

    private SignedXml() {}

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not the XML of a SAML message", e);
        }
    }

    static Document parseBase64(String text) {
        return parse(Base64.getMimeDecoder().decode(text));
    }

    /** Fails unless the element holds a signature by this certificate over itself and nothing else (SAML core section 5.4). */
    static void verify(Element element, X509Certificate certificate) {
        Element signature = child(element, XMLSignature.XMLNS, "Signature")
                .orElseThrow(() -> new AssertionError(element.getLocalName() + " is not signed"));
        element.setIdAttribute("ID", true);
        DOMValidateContext context = new DOMValidateContext(certificate.getPublicKey(), signature);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        try {
            XMLSignature parsed = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            if (!parsed.validate(context)) {
                throw new AssertionError("a signature that does not hold on " + element.getLocalName());
            }
            Reference only = parsed.getSignedInfo().getReferences().get(0);
            if (parsed.getSignedInfo().getReferences().size() != 1
                    || !("#" + element.getAttribute("ID")).equals(only.getURI())
                    || !parsed.getSignedInfo()
                            .getSignatureMethod()
                            .getAlgorithm()
                            .endsWith("#rsa-sha256")) {
                throw new AssertionError("a signature over something else than " + element.getLocalName());
            }
        } catch (MarshalException | XMLSignatureException e) {
            throw new AssertionError("a signature that cannot be read", e);
        }
    }

    /** The message with an enveloped signature right after its only child, the issuer. */
    static String sign(String xml, PrivateKey key) {
        Element message = parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        message.setIdAttribute("ID", true);
        try {
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            Reference reference = factory.newReference(
                    "#" + message.getAttribute("ID"),
                    factory.newDigestMethod(DigestMethod.SHA256, null),
                    List.of(
                            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                            factory.newTransform(EXCLUSIVE, (TransformParameterSpec) null)),
                    null,
                    null);
            SignedInfo info = factory.newSignedInfo(
                    factory.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                    factory.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                    List.of(reference));
            factory.newXMLSignature(info, null).sign(new DOMSignContext(key, message));
            return write(message);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | TransformerException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static String write(Element element) throws TransformerException {
        StringWriter text = new StringWriter();
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(element), new StreamResult(text));
        return text.toString();
    }

    /** The only child of that name. */
    static Optional<Element> child(Element parent, String namespace, String name) {
        Element found = null;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && namespace.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                if (found != null) {
                    throw new AssertionError("more than one " + name);
                }
                found = element;
            }
        }
        return Optional.ofNullable(found);
    }
}
