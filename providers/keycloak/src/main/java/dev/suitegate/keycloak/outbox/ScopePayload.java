package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes a scope into an entry and reads it back. */
public final class ScopePayload {

    private static final String TENANT_TYPE = "tenantType";
    private static final String TENANT = "tenant";
    private static final String PRODUCT = "product";
    private static final String USER = "user";

    private ScopePayload() {}

    public static String write(RevocationScope scope) {
        ObjectNode json = Json.object();
        put(json, scope);
        return Json.write(json);
    }

    public static RevocationScope read(String payload) {
        return read(Json.read(payload)).orElseThrow();
    }

    static void put(ObjectNode json, RevocationScope scope) {
        TenantId tenant = scope.tenant();
        if (tenant != null) {
            json.put(TENANT_TYPE, tenant.type().claim());
            json.put(TENANT, tenant.value());
        }
        ProductId product = scope.product();
        if (product != null) {
            json.put(PRODUCT, product.value());
        }
        UserId user = scope.user();
        if (user != null) {
            json.put(USER, user.value());
        }
    }

    /** Empty: it names nobody. */
    static Optional<RevocationScope> read(JsonNode json) {
        return json.has(TENANT) || json.has(PRODUCT) || json.has(USER)
                ? Optional.of(new RevocationScope(
                        json.has(TENANT) ? tenant(json) : null,
                        json.has(PRODUCT) ? new ProductId(json.get(PRODUCT).asText()) : null,
                        user(json)))
                : Optional.empty();
    }

    private static TenantId tenant(JsonNode json) {
        String type = json.get(TENANT_TYPE).asText().toUpperCase(Locale.ROOT);
        return new TenantId(TenantType.valueOf(type), json.get(TENANT).asText());
    }

    private static @Nullable UserId user(JsonNode json) {
        return json.has(USER) ? new UserId(json.get(USER).asText()) : null;
    }
}
