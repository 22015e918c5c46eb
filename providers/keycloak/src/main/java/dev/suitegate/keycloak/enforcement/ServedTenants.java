package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.RefreshToken;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * The tenants that a client session serves, each with the epoch it was last entered under. One suite session has one session
 * per client, which several browser tabs with several tenants share.
 */
final class ServedTenants {

    private static final String NOTE = "suite.tenant.";

    private final AuthenticatedClientSessionModel clientSession;

    ServedTenants(AuthenticatedClientSessionModel clientSession) {
        this.clientSession = clientSession;
    }

    /** Adds the tenant, or replaces its older epoch: a re-grant never locks anybody out. */
    void add(Pin pin) {
        String epoch = Long.toString(pin.epoch());
        if (!epoch.equals(clientSession.getNote(note(pin.tenant())))) {
            clientSession.setNote(note(pin.tenant()), epoch);
        }
    }

    /** Has the tenant added once the client session exists: Keycloak copies the client notes of a sign-in into it. */
    static void prepare(AuthenticationSessionModel authSession, Pin pin) {
        authSession.setClientNote(note(pin.tenant()), Long.toString(pin.epoch()));
    }

    /**
     * Adds the tenant to the offline session behind an offline token that is being issued. Keycloak copies the notes of the
     * client session only into a new one, so an older one would not know of the tenant.
     */
    static void addOffline(KeycloakSession keycloakSession, TokenPostProcessorContext context, Pin pin) {
        RefreshToken issued = context.refreshToken();
        if (issued == null || !TokenUtil.TOKEN_TYPE_OFFLINE.equals(issued.getType())) {
            return;
        }
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        UserSessionModel offline = keycloakSession
                .sessions()
                .getOfflineUserSession(
                        clientSession.getRealm(), clientSession.getUserSession().getId());
        AuthenticatedClientSessionModel kept = offline == null
                ? null
                : offline.getAuthenticatedClientSessionByClient(
                        clientSession.getClient().getId());
        if (kept != null) {
            new ServedTenants(kept).add(pin);
        }
    }

    /** Takes off what a refused code or token was pinned to, unless the person has come in anew since. */
    void remove(Pin pin) {
        if (Long.toString(pin.epoch()).equals(clientSession.getNote(note(pin.tenant())))) {
            clientSession.removeNote(note(pin.tenant()));
        }
    }

    boolean isEmpty() {
        return clientSession.getNotes().keySet().stream().noneMatch(name -> name.startsWith(NOTE));
    }

    /** What the codes and tokens that still count are pinned to. */
    List<Pin> pins() {
        return clientSession.getNotes().entrySet().stream()
                .filter(note -> note.getKey().startsWith(NOTE))
                .map(note -> new Pin(
                        TenantNote.read(note.getKey().substring(NOTE.length())), Long.parseLong(note.getValue())))
                .toList();
    }

    private static String note(TenantId tenant) {
        return NOTE + TenantNote.text(tenant);
    }
}
