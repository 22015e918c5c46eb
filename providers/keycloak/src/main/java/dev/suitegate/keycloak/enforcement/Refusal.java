package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.core.access.TenantChoice;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.metrics.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision against access, as the layers hand it on.
 *
 * @param word why, in the words of {@link DenialReason}, or {@value #CHOICE_REQUIRED} or {@value #CONSENT_REQUIRED}
 * @param product null: the client belongs to none
 * @param tenant the tenant that the reason is about; null: none in particular
 * @param pin what the refused code or token was pinned to; null: nothing was presented
 * @param choices what the person could choose among instead; empty: nothing
 */
record Refusal(
        String word,
        @Nullable ProductId product,
        @Nullable TenantId tenant,
        @Nullable Pin pin,
        List<TenantChoice> choices) {

    Refusal {
        choices = List.copyOf(choices);
    }

    Refusal(String word, @Nullable ProductId product, @Nullable TenantId tenant, @Nullable Pin pin) {
        this(word, product, tenant, pin, List.of());
    }

    /** The person may enter through several tenants and has named none. */
    static final String CHOICE_REQUIRED = "tenant_choice_required";

    /** The person has let the client see nothing of them for this tenant yet. */
    private static final String CONSENT_REQUIRED = "consent_required";

    static Refusal noProduct() {
        return new Refusal(DenialReason.NO_PRODUCT.word(), null, null, null);
    }

    static Refusal of(Denied denied, ProductId product, @Nullable Pin pin) {
        TenantId tenant = denied.tenant() == null && pin != null ? pin.tenant() : denied.tenant();
        return new Refusal(denied.reason().word(), product, tenant, pin);
    }

    static Refusal choiceRequired(ProductId product, List<TenantChoice> choices) {
        return new Refusal(CHOICE_REQUIRED, product, null, null, choices);
    }

    static Refusal consentRequired(ProductGrant grant) {
        return new Refusal(CONSENT_REQUIRED, grant.product(), grant.tenant(), null);
    }

    /** An authentication that counts for nobody: of a locked account, or by a way that products do not take. */
    static Refusal authenticationNotAccepted(@Nullable ProductId product) {
        return new Refusal(DenialReason.AUTHENTICATION_NOT_ACCEPTED.word(), product, null, null);
    }

    /** The product's session is gone, and with it what the person approved. */
    static Refusal sessionEnded(ProductId product) {
        return new Refusal(DenialReason.STALE_EPOCH.word(), product, null, null);
    }

    /** Whether it is about what was presented or how the person signed in, so that another session may be let in. */
    boolean isOfThisSessionAlone() {
        return word.equals(DenialReason.STALE_EPOCH.word())
                || word.equals(DenialReason.AUTHENTICATION_NOT_ACCEPTED.word());
    }

    /** Whether the person has only not been asked yet. */
    boolean isOpen() {
        return isChoice() || word.equals(CONSENT_REQUIRED);
    }

    /** How it is counted. */
    Answer answer() {
        return isOpen() ? Answer.open(product, word) : Answer.refused(product, word);
    }

    /** Whether nobody whom the person could act for subscribed. */
    boolean isForLackOfASubscription() {
        return word.equals(DenialReason.NO_SUBSCRIPTION.word());
    }

    boolean isChoice() {
        return word.equals(CHOICE_REQUIRED);
    }
}
