package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.UserId;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** Tells Keycloak's admin events who changed what; never called when nothing changed. */
final class ChangeEvents {

    private static final String SUBSCRIPTION = "SUITE_SUBSCRIPTION";
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

    void seat(OperationType operation, SubscriptionId id, UserId user) {
        adminEvent
                .resource(SEAT)
                .operation(operation)
                .resourcePath("suite", "subscriptions", id.value(), "seats", user.value())
                .representation(Map.of("externalId", id.value(), "user", user.value()))
                .success();
    }
}
