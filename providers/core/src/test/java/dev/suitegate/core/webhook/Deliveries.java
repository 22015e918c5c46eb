package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Valid parts of deliveries that tests vary in the one thing they are about. */
final class Deliveries {

    static final EndpointId ENDPOINT = new EndpointId("endpoint-1");
    static final EndpointUrl URL = new EndpointUrl("https://crm.example/hooks");

    private Deliveries() {}

    static SigningSecret aSecret() {
        return SigningSecret.generate(new SecureRandom());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WebhookEndpoint endpoint(TypeFilter types, TenantFilter tenants) {
        return new WebhookEndpoint(
                ENDPOINT, new EndpointSettings(URL, "", types, tenants), new Enabled(), EndpointSecrets.of(aSecret()));
    }

    static WebhookEndpoint endpoint() {
        return endpoint(new TypeFilter.All(), new TenantFilter.Every());
    }
}
