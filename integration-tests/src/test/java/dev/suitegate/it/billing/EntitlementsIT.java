package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything that a customer has, in one write, as a billing engine's summary event carries it. */
@AgainstTheSuite
@Tag("billing")
class EntitlementsIT {
    @Test
    void becomeWhatTheWriteSays(Suite suite) {
        try (SpareRealm realm = SpareRealm.create(suite, "entitled")) {
            String acme = realm.tenantId("acme");
            String crm = "entitlement:" + acme + ":crm";
            String verify = "entitlement:" + acme + ":verify";
            realm.subscribe("globex", "crm");

            JsonNode first = put(realm, 1, Map.of("product", "crm"), Map.of("product", "verify", "plan", "pro"))
                    .expect(200)
                    .json();
            assertThat(texts(first.path("created"))).containsExactlyInAnyOrder(crm, verify);
            JsonNode again = put(realm, 1, Map.of("product", "crm"), Map.of("product", "verify", "plan", "pro"))
                    .expect(200)
                    .json();
            assertThat(texts(again.path("unchanged"))).containsExactlyInAnyOrder(crm, verify);
            JsonNode fewer = put(
                            realm,
                            3,
                            Map.of("product", "crm", "status", "past_due", "graceUntil", "2031-01-01T00:00:00Z"))
                    .expect(200)
                    .json();
            assertThat(texts(fewer.path("updated"))).containsExactly(crm);
            assertThat(texts(fewer.path("ended"))).containsExactly(verify);
            refused(put(realm, 2, Map.of("product", "verify")), 409, "stale-update");
            refused(put(realm, null, Map.of("product", "verify")), 409, "source-version-required");
            assertThat(realm.call("/suite/subscriptions?tenant=globex")
                            .get()
                            .json()
                            .path("subscriptions"))
                    .hasSize(1);
        }
    }

    @Test
    void areWrittenAllOrNotAtAll(Suite suite) {
        try (SpareRealm realm = SpareRealm.create(suite, "entitled")) {
            HttpAnswer wrong =
                    put(realm, 1, Map.of("product", "crm"), Map.of("product", "payroll", "status", "frozen"));
            refused(wrong, 422, "several-problems");
            assertThat(wrong.json().path("errors").findValuesAsText("pointer"))
                    .containsExactlyInAnyOrder("/entitlements/1/product", "/entitlements/1/status");
            refused(put(realm, 1, Map.of("product", "crm"), Map.of("product", "crm")), 422, "duplicate-entitlement");
            refused(put(realm, 1, Map.of("product", "crm", "tenant", "globex")), 422, "unknown-field");
            refused(
                    realm.call("/suite/tenants/acme/entitlements").putJson(Map.of("entitlements", "all")),
                    422,
                    "wrong-type");
            refused(realm.call("/suite/tenants/acme/entitlements").putJson(Map.of()), 422, "missing-field");
            refused(
                    realm.call("/suite/tenants/nobody/entitlements").putJson(Map.of("entitlements", List.of())),
                    404,
                    "unknown-tenant");
            assertThat(realm.call("/suite/subscriptions").get().json().path("subscriptions"))
                    .isEmpty();
            put(realm, 1, Map.of("product", "crm")).expect(200);
        }
    }

    private static HttpAnswer put(SpareRealm realm, @Nullable Integer version, Map<?, ?>... all) {
        Map<String, Object> document = new HashMap<>(Map.of("entitlements", List.of(all)));
        if (version != null) {
            document.put("sourceVersion", version);
        }
        return realm.call("/suite/tenants/acme/entitlements").putJson(document);
    }

    private static void refused(HttpAnswer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).endsWith("/" + type);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
