package dev.suitegate.keycloak.token;

import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;

/**
 * Keycloak's claim {@code organization} tells organizations that a person belongs to, in ID tokens, at userinfo and at
 * introspection too. A product learns of the one tenant that the person entered for, from {@code tenant_id}, and of no other.
 */
final class OrganizationClaim {

    private OrganizationClaim() {}

    /** Whether the client is one of the suite's; what is not, such as the account console, keeps the claim. */
    static boolean isWithheldFrom(KeycloakSession keycloakSession, ClientSessionContext context) {
        return AccessServices.of(keycloakSession)
                .registered(context.getClientSession().getClient())
                .isPresent();
    }
}
