package dev.suitegate.keycloak.enforcement;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the no-access page tells; FreeMarker reads it through getters. */
public final class NoAccess {

    private final @Nullable String product;
    private final String account;
    private final String reason;
    private final WayBack wayBack;
    private final @Nullable String switchAccountUrl;
    private final @Nullable String switchTenantUrl;
    private final String reference;
    private final @Nullable TrialPage trial;

    NoAccess(
            @Nullable String product,
            String account,
            String reason,
            WayBack wayBack,
            @Nullable String switchAccountUrl,
            @Nullable String switchTenantUrl,
            String reference,
            @Nullable TrialPage trial) {
        this.product = product;
        this.account = account;
        this.reason = reason;
        this.wayBack = wayBack;
        this.switchAccountUrl = switchAccountUrl;
        this.switchTenantUrl = switchTenantUrl;
        this.reference = reference;
        this.trial = trial;
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

    /** Back to the product, with the protocol's error; null when the product did not ask for the sign-in. */
    public @Nullable String getReturnUrl() {
        return wayBack.address();
    }

    /** What is posted to the return address; empty when it is a link. */
    public Map<String, String> getReturnFields() {
        return wayBack.fields();
    }

    public @Nullable String getSwitchAccountUrl() {
        return switchAccountUrl;
    }

    /** Null when no other tenant lets the person in. */
    public @Nullable String getSwitchTenantUrl() {
        return switchTenantUrl;
    }

    /** Null when the product offers none that this person, or somebody in their place, could begin. */
    public @Nullable TrialPage getTrial() {
        return trial;
    }

    /** What support can find the refusal's event by ({@code code_id}). */
    public String getReference() {
        return reference;
    }
}
