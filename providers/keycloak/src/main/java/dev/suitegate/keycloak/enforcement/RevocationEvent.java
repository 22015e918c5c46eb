package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.catalog.ProductId;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Records that a client session no longer serves a tenant, and why. Keycloak's type for a client that loses what it was given:
 * a logout would say that the suite session ended.
 */
final class RevocationEvent {

    private RevocationEvent() {}

    static void record(
            KeycloakSession keycloakSession, AuthenticatedClientSessionModel clientSession, Pin pin, Refusal refusal) {
        UserSessionModel userSession = clientSession.getUserSession();
        EventBuilder event = new EventBuilder(clientSession.getRealm(), keycloakSession)
                .event(EventType.REVOKE_GRANT)
                .client(clientSession.getClient())
                .session(userSession)
                .detail(Details.REVOKED_CLIENT, clientSession.getClient().getClientId())
                .detail(RefusalEvent.REASON, refusal.word())
                .detail(RefusalEvent.TENANT, pin.tenant().value());
        UserModel user = userSession.getUser();
        if (user != null) {
            event.user(user);
        }
        ProductId product = refusal.product();
        if (product != null) {
            event.detail(RefusalEvent.PRODUCT, product.value());
        }
        event.success();
    }
}
