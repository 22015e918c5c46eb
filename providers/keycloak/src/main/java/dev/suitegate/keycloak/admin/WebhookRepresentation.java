package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.webhook.EndpointSettings;
import dev.suitegate.core.webhook.EndpointState;
import dev.suitegate.core.webhook.SigningSecret;
import dev.suitegate.core.webhook.TenantFilter;
import dev.suitegate.core.webhook.TypeFilter;
import dev.suitegate.core.webhook.WebhookEndpoint;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as the API shows it.
 *
 * @param types the types that it wants; null: all
 * @param tenants those whose events it sees; null: every tenant's
 * @param seesEveryTenant whether it sees the events of every tenant, those of later ones included
 * @param disabled why nothing is delivered to it; null: it is enabled
 * @param formerSecretUntil until when the secret before the current one counts; null: there is none
 * @param secret shown once, when it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookRepresentation(
        String id,
        String url,
        String description,
        @Nullable List<String> types,
        @Nullable List<Tenant> tenants,
        boolean enabled,
        boolean seesEveryTenant,
        @Nullable Disabled disabled,
        @Nullable String formerSecretUntil,
        @Nullable String secret) {

    /** A tenant as the claims {@code suite.tenant_type} and {@code tenant_id} name it. */
    record Tenant(String type, String id) {}

    /**
     * Why and since when nothing is delivered.
     *
     * @param cause {@code by_hand}, {@code nothing_accepted} or {@code gone}
     */
    record Disabled(String cause, String at) {}

    static WebhookRepresentation of(WebhookEndpoint endpoint) {
        return of(endpoint, null);
    }

    static WebhookRepresentation withSecret(WebhookEndpoint endpoint, SigningSecret secret) {
        return of(endpoint, secret.reveal());
    }

    private static WebhookRepresentation of(WebhookEndpoint endpoint, @Nullable String secret) {
        EndpointSettings settings = endpoint.settings();
        return new WebhookRepresentation(
                endpoint.id().value(),
                settings.url().value(),
                settings.description(),
                types(settings.types()),
                tenants(settings.tenants()),
                endpoint.isEnabled(),
                settings.seesEveryTenant(),
                disabled(endpoint.state()),
                endpoint.secrets()
                        .former()
                        .map(former -> former.until().toString())
                        .orElse(null),
                secret);
    }

    private static @Nullable List<String> types(TypeFilter filter) {
        return filter instanceof TypeFilter.Only only
                ? only.types().stream().map(EventType::word).sorted().toList()
                : null;
    }

    private static @Nullable List<Tenant> tenants(TenantFilter filter) {
        return filter instanceof TenantFilter.Only only
                ? only.tenants().stream()
                        .sorted(Comparator.comparing(TenantId::type).thenComparing(TenantId::value))
                        .map(tenant -> new Tenant(tenant.type().claim(), tenant.value()))
                        .toList()
                : null;
    }

    private static @Nullable Disabled disabled(EndpointState state) {
        if (state instanceof EndpointState.DisabledByHand hand) {
            return new Disabled("by_hand", hand.at().toString());
        }
        return state instanceof EndpointState.GivenUp given
                ? new Disabled(given.cause().word(), given.at().toString())
                : null;
    }

    @Override
    public String toString() {
        return "WebhookRepresentation[" + id + "]";
    }
}
