package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The way to enter for another tenant, for somebody who is refused for the one that was named or chosen. */
final class SwitchTenant {

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;

    SwitchTenant(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.user = user;
    }

    /** Nothing over SAML, whose request only the service provider can send again, or when no other tenant lets them in. */
    @Nullable
    String url() {
        if (!OIDCLoginProtocol.LOGIN_PROTOCOL.equals(authSession.getProtocol()) || !anotherLetsIn()) {
            return null;
        }
        return new SameRequest(keycloakSession, authSession)
                .forAnyTenant(OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT)
                .build()
                .toString();
    }

    private boolean anotherLetsIn() {
        ClientModel client = authSession.getClient();
        if (!(ClientRule.of(keycloakSession, client) instanceof People people)) {
            return false;
        }
        AccessRequest anew = AccessRequest.of(SignedInPerson.of(keycloakSession, authSession, user), people.product())
                .through(new ClientUuid(client.getId()));
        return !(AccessServices.of(keycloakSession).evaluate(anew) instanceof Denied);
    }
}
