package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsContext;

/** No product takes passwords (RFC 9700 section 2.4), whatever its client's settings say. No password is even looked at. */
final class PasswordGate {

    private final KeycloakSession keycloakSession;

    PasswordGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(ResourceOwnerPasswordCredentialsContext context) throws ClientPolicyException {
        ClientModel client = context.getClient();
        ClientRule rule = ClientRule.of(keycloakSession, client);
        if (rule instanceof Exempt) {
            return;
        }
        Refusal refusal =
                rule.ownProduct().map(Refusal::authenticationNotAccepted).orElseGet(Refusal::noProduct);
        RefusalEvent.of(keycloakSession, client, EventType.LOGIN).record(Layer.CLIENT_POLICY, refusal);
        throw new ClientPolicyException(
                OAuthErrorException.UNAUTHORIZED_CLIENT, "products do not take passwords (RFC 9700 section 2.4)");
    }
}
