package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSecretsTest {
    @Test
    void areNamedAfterTheirClientUnlessSet() {
        DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of("BILLING_CLIENT_SECRET", "chosen"));
        assertThat(secrets.byVariable())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "CRM_WEB_CLIENT_SECRET", "crm-web-demo-secret",
                        "VERIFY_WEB_CLIENT_SECRET", "verify-web-demo-secret",
                        "VERIFY_API_CLIENT_SECRET", "verify-api-demo-secret",
                        "ACME_PORTAL_CLIENT_SECRET", "acme-portal-demo-secret",
                        "CATALOG_CLIENT_SECRET", "catalog-demo-secret",
                        "BILLING_CLIENT_SECRET", "chosen"));
    }

    @Test
    void knowOnlyConfidentialClients() {
        DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
        assertThat(secrets.of("crm-web")).isEqualTo("crm-web-demo-secret");
        assertThatThrownBy(() -> secrets.of("crm-mobile")).isInstanceOf(IllegalArgumentException.class);
    }
}
