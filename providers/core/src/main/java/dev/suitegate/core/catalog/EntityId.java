package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/**
 * The entity identifier of a SAML service provider (SAML core section 8.3.6): an address such as
 * {@code https://crm.example/saml/metadata}, a URN such as {@code urn:example:crm}, or a name of the form of a client id.
 */
public record EntityId(String value) implements ClientName {

    /** As much as fits into the tables of the identity server with a prefix of its own. */
    private static final int MAX_LENGTH = 200;

    private static final Pattern URN =
            Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:[A-Za-z0-9._~-]+(?::[A-Za-z0-9._~-]+)*");

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks */
    public EntityId {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an entity id has at most 200 characters");
        }
        if (value.startsWith("https:") || value.startsWith("http:")) {
            Address.parse(value);
        } else if (!URN.matcher(value).matches() && !ClientId.isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "an entity id is an https address, a URN, or a name of lower-case letters, digits and '-'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
