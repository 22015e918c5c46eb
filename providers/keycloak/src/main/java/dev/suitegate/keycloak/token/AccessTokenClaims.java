package dev.suitegate.keycloak.token;

import dev.suitegate.core.access.ProductGrant;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.representations.AccessToken;

/** Writes what the token contract promises into an access token (RFC 9068), and takes out what is another product's. */
public final class AccessTokenClaims {

    /** The products that the token is good for: exactly the one it was issued to (RFC 9068 section 2.2.3.1). */
    public static final String ENTITLEMENTS = "entitlements";

    private static final String CLIENT_ID = "client_id";
    private static final String ORGANIZATION = "organization";

    private AccessTokenClaims() {}

    /** Makes the token one for this product grant alone, and lets it end with the subscription at the latest. */
    public static void write(AccessToken token, ProductGrant grant, Set<String> audience) {
        restrictTo(token, audience);
        Map<String, Object> suite = PinClaims.write(token, grant);
        token.getOtherClaims().put(ENTITLEMENTS, List.of(grant.product().value()));
        suite.put("plan", grant.plan().value());
        Instant endsAt = grant.endsAt();
        if (endsAt != null) {
            suite.put("until", endsAt.getEpochSecond());
            // An instant within a second has no NumericDate of its own; the token ends before it, never after.
            token.exp(Math.min(token.getExp(), endsAt.getEpochSecond()));
        }
    }

    /** Takes out what only the suite may say, whoever wrote it there. */
    public static void forgetGrant(AccessToken token) {
        token.getOtherClaims().remove(ENTITLEMENTS);
        token.getOtherClaims().remove(PinClaims.TENANT_ID);
        token.getOtherClaims().remove(PinClaims.SUITE);
    }

    /** Makes the token say of itself what one that the guard has let pass says: whose it is, and for whom it is good. */
    public static void keepTo(AccessToken token, AccessToken guarded) {
        String[] audience = guarded.getAudience();
        Map<String, Object> said = new LinkedHashMap<>(guarded.getOtherClaims());
        said.keySet().retainAll(Set.of(ENTITLEMENTS, PinClaims.TENANT_ID, PinClaims.SUITE));
        token.issuedFor(guarded.getIssuedFor());
        restrictTo(token, audience == null ? Set.of() : new TreeSet<>(Arrays.asList(audience)));
        token.getOtherClaims().putAll(said);
    }

    /** Leaves nothing in the token that is meant for, or gives a role in, anything outside {@code audience}. */
    public static void restrictTo(AccessToken token, Set<String> audience) {
        token.audience(audience.toArray(String[]::new));
        token.getOtherClaims().put(CLIENT_ID, token.getIssuedFor());
        token.setRealmAccess(null);
        token.getResourceAccess().keySet().retainAll(audience);
        token.getOtherClaims().remove(ORGANIZATION);
        forgetGrant(token);
    }
}
