package dev.suitegate.keycloak.authentication;

import dev.suitegate.keycloak.enforcement.FlowStep;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks, once the person is known and on every reuse of the suite session, whether they may enter the product. */
final class ProductGrantAuthenticator implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        FlowStep.run(context);
    }

    /** The page on which a tenant is chosen comes back. */
    @Override
    public void action(AuthenticationFlowContext context) {
        FlowStep.answer(context);
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
