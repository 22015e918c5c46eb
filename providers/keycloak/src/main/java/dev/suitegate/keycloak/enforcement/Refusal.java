package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.catalog.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A decision against access, as the layers hand it on.
 *
 * @param word why, in the words of {@link DenialReason}, or {@value #CHOICE_REQUIRED}
 * @param product null: the client belongs to none
 * @param pin what the refused code or token was pinned to; null: nothing was presented
 */
record Refusal(
        String word, @Nullable ProductId product, @Nullable Pin pin) {

    /** The person may enter through several tenants and has named none. */
    static final String CHOICE_REQUIRED = "tenant_choice_required";

    static Refusal noProduct() {
        return new Refusal(DenialReason.NO_PRODUCT.word(), null, null);
    }

    static Refusal of(Denied denied, ProductId product, @Nullable Pin pin) {
        return new Refusal(denied.reason().word(), product, pin);
    }

    static Refusal choiceRequired(ProductId product) {
        return new Refusal(CHOICE_REQUIRED, product, null);
    }

    /** A code or token of a product that is pinned to nothing: never issued by this suite, so it is worth nothing. */
    static Refusal unpinned(ProductId product) {
        return new Refusal(DenialReason.STALE_EPOCH.word(), product, null);
    }

    boolean isChoice() {
        return word.equals(CHOICE_REQUIRED);
    }
}
