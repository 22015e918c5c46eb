package dev.suitegate.core.tenant;

import java.util.Locale;

/** What stands behind a tenant id; the lower-case name is the claim {@code suite.tenant_type}. */
public enum TenantType {
    /** A customer organization with members. */
    ORGANIZATION,
    /** One person, subscribing for themselves. */
    PERSON;

    /** The value of the claim {@code suite.tenant_type}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
