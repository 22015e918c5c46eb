package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.TenantConsents;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.UserConsentManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * What a person lets a client see of them for one tenant they have not allowed for another. Keycloak keeps a single consent per
 * person and client; for a tenant that it was not given for, its page is shown again.
 */
final class TenantConsent {

    /** The tenant for which this request shows the page, unless the consent is known to be for it. */
    private static final String ASKED = "suite.consent_for";

    private final KeycloakSession keycloakSession;
    private final ClientModel client;
    private final UserModel user;

    TenantConsent(KeycloakSession keycloakSession, ClientModel client, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.client = client;
        this.user = user;
    }

    /** Has the page shown when the consent that stands is not for this tenant; where none stands, Keycloak shows it itself. */
    void askFor(TenantId tenant, AuthenticationSessionModel authSession) {
        if (!client.isConsentRequired()) {
            return;
        }
        authSession.setAuthNote(ASKED, tenant.value());
        String prompt = authSession.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        if (isForOthersAlone(tenant) && !TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_CONSENT)) {
            authSession.setClientNote(
                    OIDCLoginProtocol.PROMPT_PARAM,
                    prompt == null
                            ? OIDCLoginProtocol.PROMPT_VALUE_CONSENT
                            : prompt + " " + OIDCLoginProtocol.PROMPT_VALUE_CONSENT);
        }
    }

    /** Whether a consent stands, and was given for other tenants. */
    boolean isForOthersAlone(TenantId tenant) {
        return client.isConsentRequired()
                && UserConsentManager.getConsentByClient(keycloakSession, client.getRealm(), user, client.getId())
                        != null
                && !consents().covers(userId(), clientUuid(), tenant);
    }

    /** Whether this request has asked for the tenant, or need not. */
    boolean isSettled(TenantId tenant, AuthenticationSessionModel authSession) {
        return tenant.value().equals(authSession.getAuthNote(ASKED))
                || !isForOthersAlone(tenant)
                || FreshConsent.isThere(keycloakSession, user, client);
    }

    /** The request is completed, so what it asked for was allowed. */
    void keep(TenantId tenant) {
        if (client.isConsentRequired()) {
            consents().add(userId(), clientUuid(), tenant);
        }
    }

    /** The permission through this tenant is gone; when it was the last, so is Keycloak's consent. */
    void withdraw(TenantId tenant) {
        if (client.isConsentRequired() && consents().remove(userId(), clientUuid(), tenant)) {
            UserConsentManager.revokeConsentForClient(keycloakSession, client.getRealm(), user, client.getId());
        }
    }

    private TenantConsents consents() {
        return AccessServices.of(keycloakSession, client.getRealm()).tenantConsents();
    }

    private UserId userId() {
        return new UserId(user.getId());
    }

    private ClientUuid clientUuid() {
        return new ClientUuid(client.getId());
    }
}
