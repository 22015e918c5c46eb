package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.tenant.TenantId;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

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
        clientSession.setNote(note(pin.tenant()), Long.toString(pin.epoch()));
    }

    /** Has the tenant added once the client session exists: Keycloak copies the client notes of a sign-in into it. */
    static void prepare(AuthenticationSessionModel authSession, Pin pin) {
        authSession.setClientNote(note(pin.tenant()), Long.toString(pin.epoch()));
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

    private static String note(TenantId tenant) {
        return NOTE + tenant.type().claim() + "." + tenant.value();
    }
}
