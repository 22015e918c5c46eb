package dev.suitegate.keycloak.admin;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.UserId;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Tells Keycloak's admin events who changed what; never called when nothing changed. */
final class ChangeEvents {

    private static final String SUBSCRIPTION = "SUITE_SUBSCRIPTION";
    private static final String PRODUCT = "SUITE_PRODUCT";
    private static final String EPOCHS = "SUITE_EPOCHS";
    private static final String WEBHOOK = "SUITE_WEBHOOK";
    private static final String SEAT = "SUITE_SEAT";

    private final AdminEventBuilder adminEvent;

    ChangeEvents(AdminEventBuilder adminEvent) {
        this.adminEvent = adminEvent;
    }

    void subscription(OperationType operation, SubscriptionRepresentation subscription) {
        adminEvent
                .resource(SUBSCRIPTION)
                .operation(operation)
                .resourcePath("suite", "subscriptions", subscription.externalId())
                .representation(subscription)
                .success();
    }

    /** @param representation what is told of it; never a secret */
    void product(OperationType operation, ProductId product, Object representation) {
        adminEvent
                .resource(PRODUCT)
                .operation(operation)
                .resourcePath("suite", "products", product.value())
                .representation(representation)
                .success();
    }

    void epochs(long epoch) {
        adminEvent
                .resource(EPOCHS)
                .operation(OperationType.ACTION)
                .resourcePath("suite", "epochs")
                .representation(Map.of("epoch", epoch))
                .success();
    }

    void webhook(OperationType operation, EndpointId id, WebhookTold told) {
        adminEvent
                .resource(WEBHOOK)
                .operation(operation)
                .resourcePath("suite", "webhooks", id.value())
                .representation(told)
                .success();
    }

    void seat(OperationType operation, SubscriptionId id, UserId user) {
        adminEvent
                .resource(SEAT)
                .operation(operation)
                .resourcePath("suite", "subscriptions", id.value(), "seats", user.value())
                .representation(Map.of("externalId", id.value(), "user", user.value()))
                .success();
    }
}
