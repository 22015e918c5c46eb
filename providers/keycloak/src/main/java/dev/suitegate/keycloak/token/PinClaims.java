package dev.suitegate.keycloak.token;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.JsonWebToken;

/** The tenant and the epoch in the claims of a token ({@code tenant_id}, {@code suite}). */
public final class PinClaims {

    /** The tenant that the token is good for: an organization's id, or the user's own for a personal subscription. */
    public static final String TENANT_ID = "tenant_id";

    /** The claim that holds what only this suite knows. */
    public static final String SUITE = "suite";

    static final String TENANT_TYPE = "tenant_type";
    static final String EPOCH = "epoch";

    private PinClaims() {}

    /** Pins the token to the tenant and epoch of the product grant; returns the claim {@code suite}, open for more. */
    public static Map<String, Object> write(JsonWebToken token, ProductGrant grant) {
        Map<String, Object> suite = new LinkedHashMap<>();
        suite.put(TENANT_TYPE, grant.tenant().type().claim());
        suite.put(EPOCH, grant.epoch());
        token.getOtherClaims().put(TENANT_ID, grant.tenant().value());
        token.getOtherClaims().put(SUITE, suite);
        return suite;
    }

    /** What a token, whose signature has been checked, is pinned to; nothing when it is pinned to nothing. */
    public static Optional<Pin> read(JsonWebToken token) {
        if (!(token.getOtherClaims().get(TENANT_ID) instanceof String tenant)
                || !(token.getOtherClaims().get(SUITE) instanceof Map<?, ?> suite)
                || !(suite.get(EPOCH) instanceof Number epoch)) {
            return Optional.empty();
        }
        return Arrays.stream(TenantType.values())
                .filter(type -> type.claim().equals(suite.get(TENANT_TYPE)))
                .findFirst()
                .map(type -> new Pin(new TenantId(type, tenant), epoch.longValue()));
    }
}
