package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** The {@code client_id} of RFC 6749 section 2.2, for example {@code crm-web}. */
public record ClientId(String value) implements ClientName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** @throws IllegalArgumentException when {@code value} does not have the form of a client id */
    public ClientId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a client id has 1 to 63 characters a-z, 0-9 and '-', and starts with a letter");
        }
    }

    /** Whether {@code text} has the form of a client id; says nothing about such a client existing. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
