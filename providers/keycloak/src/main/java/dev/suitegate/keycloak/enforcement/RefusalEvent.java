package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.metrics.RequestAnswer;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Records and counts a refusal with its reason. Keycloak stores error events in a transaction of their own, so a rollback keeps them. */
final class RefusalEvent {

    /** The constant error of every refusal, so that metrics stay bounded; the reason is a detail. */
    static final String ERROR = "product_access_denied";

    private static final String LAYER = "enforced_by";
    static final String REASON = "denial_reason";
    static final String PRODUCT = "product";
    static final String TENANT = "tenant_id";

    private final KeycloakSession keycloakSession;
    private final EventBuilder event;

    private RefusalEvent(KeycloakSession keycloakSession, EventBuilder event) {
        this.keycloakSession = keycloakSession;
        this.event = event;
    }

    /** Where Keycloak has an event under way; that one stays as it is. */
    static RefusalEvent beside(KeycloakSession keycloakSession, EventBuilder underWay) {
        return new RefusalEvent(keycloakSession, underWay.clone());
    }

    /** Where Keycloak hands over no event. */
    static RefusalEvent of(KeycloakSession keycloakSession, ClientModel client, EventType type) {
        return new RefusalEvent(
                keycloakSession,
                new EventBuilder(
                                keycloakSession.getContext().getRealm(),
                                keycloakSession,
                                keycloakSession.getContext().getConnection())
                        .event(type)
                        .client(client));
    }

    /** Where Keycloak's own event does not name the client. */
    RefusalEvent client(ClientModel client) {
        event.client(client);
        return this;
    }

    RefusalEvent user(@Nullable UserModel user) {
        if (user != null) {
            event.user(user);
        }
        return this;
    }

    RefusalEvent session(@Nullable UserSessionModel userSession) {
        if (userSession != null) {
            event.user(userSession.getUser()).session(userSession);
        }
        return this;
    }

    void record(Layer layer, Refusal refusal) {
        event.detail(LAYER, layer.word());
        event.detail(REASON, refusal.word());
        ProductId product = refusal.product();
        if (product != null) {
            event.detail(PRODUCT, product.value());
        }
        TenantId tenant = refusal.tenant();
        if (tenant != null) {
            event.detail(TENANT, tenant.value());
        }
        event.error(ERROR);
        RequestAnswer.note(keycloakSession, refusal.answer());
    }
}
