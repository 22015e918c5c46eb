package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Reads who signed in, and whose identity provider vouched for them, out of Keycloak's sessions. */
final class SignedInPerson {

    /** Accepts no tenant: what vouched for the person is gone. */
    private static final String REMOVED = "removed identity provider";

    private SignedInPerson() {}

    static Person of(KeycloakSession keycloakSession, UserSessionModel userSession) {
        return person(keycloakSession, userSession.getUser(), userSession.getNote(Details.IDENTITY_PROVIDER));
    }

    /** The person in the middle of signing in; an identity provider that opened an existing suite session still counts. */
    static Person of(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        String alias = authSession.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        if (alias == null) {
            UserSessionModel userSession = keycloakSession
                    .sessions()
                    .getUserSession(
                            authSession.getRealm(),
                            authSession.getParentSession().getId());
            alias = userSession == null ? null : userSession.getNote(Details.IDENTITY_PROVIDER);
        }
        return person(keycloakSession, user, alias);
    }

    private static Person person(KeycloakSession keycloakSession, UserModel user, @Nullable String providerAlias) {
        UserId id = new UserId(user.getId());
        if (providerAlias == null) {
            return new Person(id, null);
        }
        IdentityProviderModel provider = keycloakSession.identityProviders().getByAlias(providerAlias);
        if (provider == null) {
            return new Person(id, TenantId.organization(REMOVED));
        }
        String organization = provider.getOrganizationId();
        return new Person(id, organization == null ? null : TenantId.organization(organization));
    }
}
