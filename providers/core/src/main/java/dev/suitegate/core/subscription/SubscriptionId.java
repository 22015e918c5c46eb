package dev.suitegate.core.subscription;

import java.util.regex.Pattern;

/** Billing's own key of a subscription ({@code externalId}), unique in a realm; ordered as text. */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}");

    public SubscriptionId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an external id has 1 to 255 characters A-Z, a-z, 0-9 and . _ : @ -,"
                    + " and starts with a letter or digit");
        }
    }

    /** Whether {@code text} has the form of an external id; says nothing about such a subscription existing. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
