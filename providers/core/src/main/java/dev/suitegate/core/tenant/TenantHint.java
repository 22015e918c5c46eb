package dev.suitegate.core.tenant;

/**
 * The tenant that a request names ({@code suite_tenant}): an organization's id or alias, or {@value #PERSONAL} for one's own
 * subscription. It comes from outside, so it only ever picks from the set that the server holds, and is refused when it names
 * nothing in it.
 */
public record TenantHint(String text) {

    /** The hint for one's own subscription; an organization cannot have it as its alias. */
    public static final String PERSONAL = "personal";

    /** Whether this hint means {@code tenant}, which is known by {@code alias}. */
    public boolean names(TenantId tenant, String alias) {
        if (tenant.isPerson()) {
            return text.equals(PERSONAL);
        }
        return !text.equals(PERSONAL) && (text.equals(tenant.value()) || text.equals(alias));
    }
}
