package dev.suitegate.keycloak.token;

import dev.suitegate.core.access.ProductGrant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The product grant under which this request issues tokens, handed from the layer that found it to those that write claims. */
public final class IssuedGrant {

    private static final String ATTRIBUTE = IssuedGrant.class.getName();

    private IssuedGrant() {}

    /** The product grant that holds for the rest of this request. */
    public static void set(KeycloakSession keycloakSession, ProductGrant grant) {
        keycloakSession.setAttribute(ATTRIBUTE, grant);
    }

    /** Nothing when no layer has granted anything in this request. */
    public static Optional<ProductGrant> get(KeycloakSession keycloakSession) {
        return Optional.ofNullable(keycloakSession.getAttribute(ATTRIBUTE, ProductGrant.class));
    }
}
