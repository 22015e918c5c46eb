package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** The {@code client_id} of RFC 6749 section 2.2, for example {@code crm-web}. */
public record ClientId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    /** @throws IllegalArgumentException when {@code value} does not have the form of a client id */
    public ClientId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a client id has 1 to 63 characters a-z, 0-9 and '-', and starts with a letter");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
