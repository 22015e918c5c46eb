package dev.suitegate.core.webhook;

import dev.suitegate.core.event.AccessRevoked;
import dev.suitegate.core.event.EndWarning;
import dev.suitegate.core.event.EndpointDisabled;
import dev.suitegate.core.event.SubscriptionEvent;
import dev.suitegate.core.event.SuiteEvent;

/** What whoever runs an endpoint decides about it. */
public record EndpointSettings(EndpointUrl url, String description, TypeFilter types, TenantFilter tenants) {

    /** Whether it sees the events of every tenant, so that whoever sets it up must be told. */
    public boolean seesEveryTenant() {
        return tenants instanceof TenantFilter.Every;
    }

    /** Whether the filters let this event through. */
    boolean want(SuiteEvent event) {
        return types.takes(event.type()) && sees(event);
    }

    private boolean sees(SuiteEvent event) {
        if (event instanceof SubscriptionEvent changed) {
            return tenants.sees(changed.state().subscription().subject());
        }
        if (event instanceof EndWarning warning) {
            return tenants.sees(warning.state().subscription().subject());
        }
        if (event instanceof AccessRevoked revoked) {
            return tenants.sees(revoked.scope());
        }
        return event instanceof EndpointDisabled && seesEveryTenant();
    }
}
