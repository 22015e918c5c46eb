package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** The name by which billing, tokens and product teams know a product, for example {@code crm}. */
public record ProductId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public ProductId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a product id has 1 to 63 characters a-z, 0-9 and '-', and starts with a letter");
        }
    }

    /** Whether {@code text} has the form of a product id; says nothing about such a product existing. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
