package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.events.Details;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Reads who signed in, and whose identity provider vouched for them, out of Keycloak's sessions. */
public final class SignedInPerson {

    /** Accepts no tenant: what vouched for the person is gone. */
    private static final String REMOVED = "removed identity provider";

    private static final String LAST_PROVIDER = "suite.authenticated_by";

    /** No alias of an identity provider. */
    private static final String OWN_CREDENTIAL = "-";

    private SignedInPerson() {}

    /** The person of a suite session, as they authenticated last. */
    public static Person of(KeycloakSession keycloakSession, UserSessionModel userSession) {
        return through(keycloakSession, userSession.getUser(), providerOf(userSession));
    }

    /** The person in the middle of signing in; what opened an existing suite session counts where that is reused. */
    static Person of(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        String alias = authSession.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
        if (alias == null && AuthenticatorUtil.isSSOAuthentication(authSession)) {
            UserSessionModel userSession = keycloakSession
                    .sessions()
                    .getUserSession(
                            authSession.getRealm(),
                            authSession.getParentSession().getId());
            alias = userSession == null ? null : providerOf(userSession);
        }
        return through(keycloakSession, user, alias);
    }

    /**
     * Remembers through what the person of a suite session authenticated last. Keycloak's own note stays as it is, for the
     * sign-out at the identity provider: it never goes away, also when the person has given the account's own password since.
     */
    static void remember(
            AuthenticationSessionModel authSession,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        boolean reused = Boolean.parseBoolean(clientSession.getNote(AuthenticationManager.SSO_AUTH));
        if (!reused) {
            String alias = authSession.getUserSessionNotes().get(Details.IDENTITY_PROVIDER);
            userSession.setNote(LAST_PROVIDER, alias == null ? OWN_CREDENTIAL : alias);
        }
    }

    private static @Nullable String providerOf(UserSessionModel userSession) {
        String last = userSession.getNote(LAST_PROVIDER);
        if (last == null) {
            return userSession.getNote(Details.IDENTITY_PROVIDER);
        }
        return last.equals(OWN_CREDENTIAL) ? null : last;
    }

    /** Someone for whom this identity provider vouches; null: the account's own credential. */
    static Person through(KeycloakSession keycloakSession, UserModel user, @Nullable String providerAlias) {
        UserId id = new UserId(user.getId());
        if (providerAlias == null) {
            return new Person(id, null);
        }
        IdentityProviderModel provider = keycloakSession.identityProviders().getByAlias(providerAlias);
        if (provider == null) {
            return new Person(id, TenantId.organization(REMOVED));
        }
        return new Person(id, TenantDoor.of(provider).orElse(null));
    }
}
