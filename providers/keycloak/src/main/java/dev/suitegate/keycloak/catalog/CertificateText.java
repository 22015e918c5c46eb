package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.SigningCertificate;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** Reads a certificate as metadata of SAML carry it. */
final class CertificateText {

    private static final int MAX_LENGTH = 8192;

    private CertificateText() {}

    /** @throws IllegalArgumentException when the text is not one X.509 certificate with a good RSA key */
    static SigningCertificate read(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a certificate has at most 8192 characters");
        }
        if (parse(text).getPublicKey() instanceof RSAPublicKey key) {
            return new SigningCertificate(text, key.getModulus().bitLength());
        }
        throw new IllegalArgumentException("a certificate has an RSA key");
    }

    private static X509Certificate parse(String text) {
        try {
            // This decoder takes no line breaks and no PEM header (RFC 4648 section 3.1).
            byte[] der = Base64.getDecoder().decode(text);
            ByteArrayInputStream bytes = new ByteArrayInputStream(der);
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            if (bytes.available() > 0) {
                throw new IllegalArgumentException("more than one certificate");
            }
            return certificate;
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a certificate is the base64 of one X.509 certificate, on one line and without a PEM header", e);
        }
    }
}
