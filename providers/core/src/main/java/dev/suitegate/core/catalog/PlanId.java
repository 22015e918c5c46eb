package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** Billing's name for a priced offer of a product, for example {@code pro}; it decides nothing, tokens carry it. */
public record PlanId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public PlanId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a plan has 1 to 64 characters A-Z, a-z, 0-9 and . _ -, and starts with a letter or digit");
        }
    }

    /** Whether {@code text} has the form of a plan id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
