package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.catalog.ProductId;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/** Records a refusal with its reason. Keycloak stores error events in a transaction of their own, so a rollback keeps them. */
final class RefusalEvent {

    /** The constant error of every refusal, so that metrics stay bounded; the reason is a detail. */
    static final String ERROR = "product_access_denied";

    private static final String REASON = "denial_reason";
    private static final String PRODUCT = "product";
    private static final String TENANT = "tenant_id";

    private RefusalEvent() {}

    /** Where Keycloak has an event under way; that one stays as it is. */
    static void record(EventBuilder underWay, Refusal refusal) {
        EventBuilder event = underWay.clone();
        event.detail(REASON, refusal.word());
        ProductId product = refusal.product();
        if (product != null) {
            event.detail(PRODUCT, product.value());
        }
        event.detail(TENANT, tenant(refusal));
        event.error(ERROR);
    }

    /** Where Keycloak hands over no event. */
    static void record(
            KeycloakSession keycloakSession,
            AuthenticatedClientSessionModel clientSession,
            EventType type,
            Refusal refusal) {
        EventBuilder event = new EventBuilder(
                        keycloakSession.getContext().getRealm(),
                        keycloakSession,
                        keycloakSession.getContext().getConnection())
                .event(type)
                .client(clientSession.getClient());
        UserSessionModel userSession = clientSession.getUserSession();
        if (userSession != null) {
            event.user(userSession.getUser()).session(userSession);
        }
        record(event, refusal);
    }

    private static @Nullable String tenant(Refusal refusal) {
        return refusal.pin() == null ? null : refusal.pin().tenant().value();
    }
}
