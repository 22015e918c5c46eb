package dev.suitegate.keycloak.outbox;

import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.time.Instant;

/**
 * A delivery that one node has taken on, and nobody else until it is over.
 *
 * @param endpoint as it was when the delivery was taken
 * @param body what is sent, to the byte
 * @param round how many attempts of the schedule there were
 * @param test whether somebody asked for it, to see whether it arrives
 * @param trial whether it is the one that is tried at an endpoint that rests
 * @param until when another node may take it; also tells it from any other time that it was taken
 */
public record DeliveryLease(
        String realmId,
        WebhookEndpoint endpoint,
        long position,
        EventId event,
        String body,
        int round,
        boolean test,
        boolean trial,
        Instant until) {}
