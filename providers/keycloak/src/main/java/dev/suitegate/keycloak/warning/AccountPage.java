package dev.suitegate.keycloak.warning;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.RealmsResource;

/** Where people look after their accounts. */
final class AccountPage {

    private AccountPage() {}

    /** Its address; empty: there is none, or the server is only told its own name by requests, and this is not one. */
    static Optional<String> of(KeycloakSession keycloakSession, RealmModel realm) {
        ClientModel console = realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID);
        if (console == null || !console.isEnabled()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RealmsResource.accountUrl(
                            keycloakSession.getContext().getUri().getBaseUriBuilder())
                    .build(realm.getName())
                    .toString());
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
