package dev.suitegate.keycloak.enforcement;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Keycloak gives each client that acts for itself a user of its own. */
final class ServiceAccount {

    private ServiceAccount() {}

    /** The client that this session belongs to; nothing when it belongs to a person. */
    static Optional<ClientModel> clientOf(UserSessionModel userSession) {
        UserModel user = userSession.getUser();
        String link = user == null ? null : user.getServiceAccountClientLink();
        return Optional.ofNullable(link).map(uuid -> userSession.getRealm().getClientById(uuid));
    }
}
