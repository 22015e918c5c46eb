package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.catalog.ProductId;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * The pin of what a token request was made with, handed from the layer that read it to the token guard. Only for grant types
 * whose code or token the guard does not see itself; without it the guard refuses.
 */
record PresentedPin(ProductId product, Pin pin) {

    private static final String ATTRIBUTE = PresentedPin.class.getName();

    void keep(KeycloakSession keycloakSession) {
        keycloakSession.setAttribute(ATTRIBUTE, this);
    }

    /** Epochs of different products are different numbers: a pin counts for its own product alone. */
    static Optional<Pin> find(KeycloakSession keycloakSession, ProductId product) {
        return Optional.ofNullable(keycloakSession.getAttribute(ATTRIBUTE, PresentedPin.class))
                .filter(presented -> presented.product().equals(product))
                .map(PresentedPin::pin);
    }
}
