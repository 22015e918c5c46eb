package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the history and Keycloak's admin events have of an endpoint: of its address the host alone, for the rest may be a secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookTold(
        String webhook,
        String host,
        @Nullable List<String> types,
        @Nullable List<WebhookRepresentation.Tenant> tenants,
        boolean enabled,
        boolean seesEveryTenant) {

    static WebhookTold of(WebhookEndpoint endpoint) {
        WebhookRepresentation shown = WebhookRepresentation.of(endpoint);
        return new WebhookTold(
                shown.id(),
                String.valueOf(URI.create(shown.url()).getHost()),
                shown.types(),
                shown.tenants(),
                shown.enabled(),
                shown.seesEveryTenant());
    }
}
