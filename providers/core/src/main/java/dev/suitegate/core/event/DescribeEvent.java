package dev.suitegate.core.event;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what the body of a delivery says: {@code id}, {@code type}, {@code timestamp}, {@code data} (Standard Webhooks 1.0, payload
 * structure). Always with ids, never with names or addresses of people. The schemas in {@code dev/suitegate/event} describe the same.
 */
public final class DescribeEvent {

    private DescribeEvent() {}

    /** The members of the JSON object in their order; texts, whole numbers, booleans and objects of these. */
    public static Map<String, Object> describe(SuiteEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", event.id().value());
        body.put("type", event.type().word());
        body.put("timestamp", event.time().toString());
        body.put("data", data(event));
        return body;
    }

    private static Map<String, Object> data(SuiteEvent event) {
        if (event instanceof SubscriptionEvent changed) {
            Map<String, Object> data = state(changed.state());
            changed.seat().ifPresent(user -> data.put("user", user.value()));
            return data;
        }
        if (event instanceof EndWarning warning) {
            Map<String, Object> data = state(warning.state());
            data.put("end", warning.ending().at().toString());
            data.put("cause", warning.ending().cause().word());
            return data;
        }
        if (event instanceof AccessRevoked revoked) {
            return scope(revoked.scope());
        }
        return endpoint(event);
    }

    private static Map<String, Object> endpoint(SuiteEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (event instanceof EndpointTest test) {
            data.put("endpoint", test.endpoint().value());
        } else if (event instanceof EndpointDisabled disabled) {
            data.put("endpoint", disabled.endpoint().value());
            data.put("cause", disabled.cause().word());
        }
        return data;
    }

    private static Map<String, Object> scope(RevocationScope scope) {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "tenant", scope.tenant() == null ? null : tenant(scope.tenant()));
        put(data, "product", scope.product() == null ? null : scope.product().value());
        put(data, "user", scope.user() == null ? null : scope.user().value());
        return data;
    }

    private static Map<String, Object> tenant(TenantId tenant) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", tenant.type().claim());
        described.put("id", tenant.value());
        return described;
    }

    private static Map<String, Object> state(SubscriptionState state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", state.version().value());
        data.put("subscription", subscription(state));
        return data;
    }

    /** The names are those of the billing API, except that a customer has an id and a type, as in tokens. */
    private static Map<String, Object> subscription(SubscriptionState state) {
        Subscription subscription = state.subscription();
        Terms terms = subscription.terms();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("externalId", subscription.id().value());
        described.put("tenant", tenant(subscription.subject()));
        described.put("product", subscription.product().value());
        described.put("plan", subscription.plan().value());
        described.put("status", terms.status().word());
        put(described, "startsAt", text(terms.startsAt()));
        put(described, "endsAt", text(terms.endsAt()));
        put(described, "graceUntil", text(terms.graceUntil()));
        if (subscription.seats() != null) {
            described.put("seats", subscription.seats().total());
            described.put("seatsTaken", state.seatsTaken());
        }
        described.put("deleted", state.deleted());
        return described;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
