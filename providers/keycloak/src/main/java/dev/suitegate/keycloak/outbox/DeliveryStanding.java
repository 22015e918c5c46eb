package dev.suitegate.keycloak.outbox;

import java.time.Duration;

/**
 * How much there is to be delivered to endpoints, in all realms.
 *
 * @param pending deliveries to be made
 * @param oldest how long the oldest of them waits; zero: there is none
 * @param dead deliveries given up
 */
public record DeliveryStanding(long pending, Duration oldest, long dead) {}
