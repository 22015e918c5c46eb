package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.Nullable;

/** What the no-access page tells; FreeMarker reads it through getters. */
public final class NoAccess {

    private final @Nullable String product;
    private final String account;
    private final String reason;
    private final String returnUrl;
    private final @Nullable String switchAccountUrl;
    private final String reference;

    NoAccess(
            @Nullable String product,
            String account,
            String reason,
            String returnUrl,
            @Nullable String switchAccountUrl,
            String reference) {
        this.product = product;
        this.account = account;
        this.reason = reason;
        this.returnUrl = returnUrl;
        this.switchAccountUrl = switchAccountUrl;
        this.reference = reference;
    }

    /** The product's display name. */
    public @Nullable String getProduct() {
        return product;
    }

    /** The e-mail address or user name by which the person knows the account. */
    public String getAccount() {
        return account;
    }

    /** A denial reason, or {@code tenant_choice_required}. */
    public String getReason() {
        return reason;
    }

    /** Back to the product, with the OAuth error. */
    public String getReturnUrl() {
        return returnUrl;
    }

    public @Nullable String getSwitchAccountUrl() {
        return switchAccountUrl;
    }

    /** What support can find the refusal's event by ({@code code_id}). */
    public String getReference() {
        return reference;
    }
}
