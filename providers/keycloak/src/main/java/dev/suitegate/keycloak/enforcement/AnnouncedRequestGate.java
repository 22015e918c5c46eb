package dev.suitegate.keycloak.enforcement;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * An authorization request that a client makes before a person comes with it: pushed (RFC 9126) or from a device (RFC 8628
 * section 3.1). What it says is looked at here, for Keycloak keeps only what it made of it.
 */
final class AnnouncedRequestGate {

    private final KeycloakSession keycloakSession;

    AnnouncedRequestGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(@Nullable ClientModel client, MultivaluedMap<String, String> parameters) throws ClientPolicyException {
        if (client != null && ClientRule.of(keycloakSession, client) instanceof ClientRule.Exempt) {
            return;
        }
        ParameterSyntax.check(parameters);
        RequestObject.check(keycloakSession, parameters);
    }
}
