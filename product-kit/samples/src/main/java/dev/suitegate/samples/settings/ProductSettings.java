package dev.suitegate.samples.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which product this process is and where it signs people in.
 *
 * @param productId the product's id, as it stands in {@code aud} and {@code entitlements}
 * @param productName the product's name for people
 * @param port the TCP port
 * @param everywhere whether it listens on every address, as in a container behind a proxy; else on loopback alone
 * @param url the public base address, without a slash at its end
 * @param issuer the OpenID provider's issuer identifier
 * @param clientId the product's confidential client
 * @param clientSecret the client's secret, sent with {@code client_secret_basic}
 * @param otherProductName the name of the product that this one links to
 * @param otherProductUrl the base address of that product
 * @param marker what {@code /health} answers, so that a test knows that it talks to the process it started
 */
public record ProductSettings(
        String productId,
        String productName,
        int port,
        boolean everywhere,
        URI url,
        URI issuer,
        String clientId,
        String clientSecret,
        String otherProductName,
        URI otherProductUrl,
        Optional<String> marker) {

    private static final Pattern PRODUCT = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    // The client id is part of cookie names (RFC 6265 section 4.1.1), hence the narrow form.
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern LISTEN = Pattern.compile("loopback|all");
    private static final Pattern MARKER = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    /**
     * Reads the settings from environment variables.
     *
     * @throws MisconfiguredProductException when one is missing or malformed
     */
    public static ProductSettings from(Map<String, String> environment) {
        var variables = new Variables(environment);
        return new ProductSettings(
                variables.matching("PRODUCT_ID", PRODUCT, "1 to 63 characters a-z, 0-9 and '-', a letter first"),
                variables.text("PRODUCT_NAME"),
                variables.port("PRODUCT_PORT"),
                variables
                        .optional("PRODUCT_LISTEN", LISTEN, "'loopback' or 'all'")
                        .filter("all"::equals)
                        .isPresent(),
                variables.origin("PRODUCT_URL"),
                variables.address("ISSUER"),
                variables.matching("CLIENT_ID", CLIENT, "1 to 63 letters, digits, '.', '_' and '-'"),
                variables.secret("CLIENT_SECRET"),
                variables.text("OTHER_PRODUCT_NAME"),
                variables.origin("OTHER_PRODUCT_URL"),
                variables.optional("PRODUCT_MARKER", MARKER, "1 to 128 letters, digits, '.', '_' and '-'"));
    }

    /** The address of one of this product's own paths. */
    public URI at(String path) {
        return URI.create(url + path);
    }

    /** Whether people reach this product over TLS, so that its cookies must not travel without it. */
    public boolean overTls() {
        return "https".equals(url.getScheme());
    }

    @Override
    public String toString() {
        return "%s (%s) at %s, client %s of %s".formatted(productName, productId, url, clientId, issuer);
    }
}
