package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventOutline;

/** What whoever runs an endpoint decides about it. */
public record EndpointSettings(EndpointUrl url, String description, TypeFilter types, TenantFilter tenants) {

    /** Whether it sees the events of every tenant, so that whoever sets it up must be told. */
    public boolean seesEveryTenant() {
        return tenants instanceof TenantFilter.Every;
    }

    /** Whether the filters let this event through. */
    boolean want(EventOutline event) {
        return types.takes(event.type()) && sees(event);
    }

    private boolean sees(EventOutline event) {
        return event.scope().map(tenants::sees).orElseGet(() -> event.type().isOfTheRealm() && seesEveryTenant());
    }
}
