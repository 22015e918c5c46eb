package dev.suitegate.core.catalog;

/**
 * The certificate whose key a service provider signs with. It only carries the key: who signed it and when it ends mean
 * nothing here.
 *
 * @param base64 its DER encoding in base64, on one line: {@code ds:X509Certificate} in the service provider's metadata
 * @param rsaKeyBits the length of its RSA key
 */
public record SigningCertificate(String base64, int rsaKeyBits) {

    /** What NIST SP 800-131A asks of a signature. */
    private static final int LEAST_KEY_BITS = 2048;

    /** @throws IllegalArgumentException when the key is too short to trust a signature of */
    public SigningCertificate {
        if (rsaKeyBits < LEAST_KEY_BITS) {
            throw new IllegalArgumentException("a certificate has an RSA key of at least 2048 bits");
        }
    }

    @Override
    public String toString() {
        return base64;
    }
}
