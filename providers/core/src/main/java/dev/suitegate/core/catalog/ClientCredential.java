package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** How a confidential client proves who it is (RFC 6749 section 2.3). A product file never holds the secret itself. */
public sealed interface ClientCredential {

    /** A secret that the environment variable {@code variable} holds where the product is registered. */
    record SecretFromEnvironment(String variable) implements ClientCredential {

        private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,99}_CLIENT_SECRET");

        /** @throws IllegalArgumentException when the variable's name does not say that it holds a client secret */
        public SecretFromEnvironment {
            if (!FORM.matcher(variable).matches()) {
                throw new IllegalArgumentException(
                        "the variable of a client secret has upper-case letters, digits and '_', and ends with _CLIENT_SECRET");
            }
        }
    }

    /** A key pair of the client, whose public keys stand at {@code jwksUri}: {@code private_key_jwt} of RFC 7523. */
    record PrivateKey(WebAddress jwksUri) implements ClientCredential {}

    /** A secret that only the server knows: kept when there is one, made when there is none. */
    record SecretAtServer() implements ClientCredential {}
}
