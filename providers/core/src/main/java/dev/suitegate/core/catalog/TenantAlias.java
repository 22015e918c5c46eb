package dev.suitegate.core.catalog;

import java.util.regex.Pattern;

/** The name by which a product file speaks of a tenant; the tenant's id is found when the file is registered. */
public record TenantAlias(String value) {

    /** The hint for one's own subscription; no tenant may have it as its alias. */
    private static final String PERSONAL = "personal";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException when {@code value} cannot be a tenant's alias */
    public TenantAlias {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a tenant's alias has 1 to 255 letters, digits, '.', '_' and '-', a letter or digit at both ends");
        }
        if (value.equals(PERSONAL)) {
            throw new IllegalArgumentException("'personal' stands for a person's own subscription, not for a tenant");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
