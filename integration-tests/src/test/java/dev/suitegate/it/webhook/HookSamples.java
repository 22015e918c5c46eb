package dev.suitegate.it.webhook;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.webhook.EndpointSecrets;
import dev.suitegate.core.webhook.EndpointSettings;
import dev.suitegate.core.webhook.EndpointState;
import dev.suitegate.core.webhook.EndpointUrl;
import dev.suitegate.core.webhook.SigningSecret;
import dev.suitegate.core.webhook.TenantFilter;
import dev.suitegate.core.webhook.TypeFilter;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Valid endpoints. Nobody listens there. */
final class HookSamples {

    private static final SecureRandom RANDOM = new SecureRandom();

    private HookSamples() {}

    static WebhookEndpoint everything(EndpointState state) {
        return endpoint(new TypeFilter.All(), new TenantFilter.Every(), state);
    }

    /** With filters, and with a second secret. */
    static WebhookEndpoint choosy(EndpointState state) {
        return of(TenantId.organization("acme"), state)
                .rotated(SigningSecret.generate(RANDOM), Instant.parse("2026-11-01T12:00:00Z"), Duration.ofDays(1));
    }

    /** Of one tenant's subscriptions that came to be, or are no more. */
    static WebhookEndpoint of(TenantId tenant, EndpointState state) {
        return endpoint(
                new TypeFilter.Only(Set.of(EventType.SUBSCRIPTION_CREATED, EventType.SUBSCRIPTION_DELETED)),
                new TenantFilter.Only(Set.of(tenant)),
                state);
    }

    private static WebhookEndpoint endpoint(TypeFilter types, TenantFilter tenants, EndpointState state) {
        return new WebhookEndpoint(
                new EndpointId(UUID.randomUUID().toString()),
                new EndpointSettings(new EndpointUrl("https://nobody.example/hooks"), "a sample", types, tenants),
                state,
                EndpointSecrets.of(SigningSecret.generate(RANDOM)));
    }
}
