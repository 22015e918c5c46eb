package dev.suitegate.it.support;

/** The tenant ids that tokens carry. */
public final class Tenants {
    private Tenants() {}

    /** The id of a tenant by its alias, or of a person's own subscription when it is {@code personal}. */
    public static String idOf(Suite suite, String tenant, String user) {
        return tenant.equals("personal")
                ? suite.administration().idOf(user)
                : suite.administration().tenantId(tenant);
    }
}
