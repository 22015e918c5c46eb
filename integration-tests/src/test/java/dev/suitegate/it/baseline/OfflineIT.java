package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Offline access: OpenID Connect Core section 11, bounded as RFC 9700 section 2.2.2 asks of long-lived tokens. */
@AgainstTheSuite
@Tag("baseline")
class OfflineIT {
    private static final Duration LONGEST = Duration.ofDays(60);

    @Test
    @DisplayName("S21: no shipped client may ask for offline access, and nobody has the role by default")
    void s21IsOff(Suite suite, Proof proof) {
        for (String client : List.of("crm-web", "crm-mobile", "verify-web", "acme-portal")) {
            CodeRequest request = CodeRequest.of(suite, client).with("scope", "openid offline_access");
            assertThat(Wire.location(new Wire().get(request.url()))).as(client).contains("error=invalid_scope");
        }
        JsonNode role = suite.administration()
                .realm("/roles/default-roles-suite/composites")
                .get()
                .expect(200)
                .json();
        assertThat(role.findValuesAsText("name")).isNotEmpty().doesNotContain("offline_access");
        Row.S21.isShown(proof);
    }

    @Test
    @DisplayName("S21: where it is allowed, an offline session ends at its maximum")
    void s21(Suite suite, Proof proof) throws ParseException {
        try (RealmChange change = allowOfflineAccess(suite)) {
            CodeRequest request = CodeRequest.of(suite, "verify-web").with("scope", "openid offline_access");
            String code = CodeRequest.code(new Wire().signIn(request.url(), "ann", DemoUsers.PASSWORD));
            String offline = RefreshToken.in(request.redeem(code, Map.of()));
            JWTClaimsSet claims = SignedJWT.parse(offline).getJWTClaimsSet();
            assertThat(claims.getStringClaim("typ")).isEqualTo("Offline");
            assertThat(claims.getExpirationTime().toInstant())
                    .isBefore(Instant.now().plus(LONGEST).plusSeconds(60));
            String renewed = RefreshToken.renewed(suite, "verify-web", offline);

            change.realm(realm -> realm.put("offlineSessionMaxLifespan", 1));
            ServerClock clock = new ServerClock(suite);
            clock.await(clock.now().plusSeconds(3));
            assertThat(CodeRequest.refresh(suite, "verify-web", renewed).status())
                    .isEqualTo(400);
        }
        Row.S21.isShown(proof);
    }

    @Test
    @DisplayName("S11: an offline token is good once too, and its replay ends the offline session")
    void s11Offline(Suite suite, Proof proof) {
        try (RealmChange change = allowOfflineAccess(suite)) {
            CodeRequest request = CodeRequest.of(suite, "verify-web").with("scope", "openid offline_access");
            String first = RefreshToken.in(request.redeem(request.codeFor("ann"), Map.of()));
            String second = RefreshToken.renewed(suite, "verify-web", first);
            String third = RefreshToken.renewed(suite, "verify-web", second);
            assertThat(suite.database().tracesOf("ann", "verify-web").offlineSessions())
                    .isEqualTo(1);
            assertThat(CodeRequest.refresh(suite, "verify-web", second).status())
                    .isEqualTo(400);
            assertThat(CodeRequest.refresh(suite, "verify-web", third).status()).isEqualTo(400);
            assertThat(suite.database().tracesOf("ann", "verify-web").offlineSessions())
                    .isZero();
            Row.S11.isShown(proof);
            change.undoneBy(() -> {});
        }
    }

    private static RealmChange allowOfflineAccess(Suite suite) {
        String client = idOf(suite, "/clients?clientId=verify-web", "clientId", "verify-web");
        String scope = idOf(suite, "/client-scopes", "name", "offline_access");
        String optional = "/clients/" + client + "/optional-client-scopes/" + scope;
        String roles = "/users/" + suite.administration().idOf("ann") + "/role-mappings/realm";
        String role = suite.administration()
                .realm("/roles/offline_access")
                .get()
                .expect(200)
                .body();
        suite.administration().realm(optional).put().expect(204);
        suite.administration().realm(roles).postJsonText("[" + role + "]").expect(204);
        return new RealmChange(suite)
                .undoneBy(() -> suite.administration().realm(optional).delete().expect(204))
                .undoneBy(() -> suite.administration()
                        .realm(roles)
                        .deleteJson("[" + role + "]")
                        .expect(204));
    }

    private static String idOf(Suite suite, String path, String key, String value) {
        for (JsonNode entry :
                suite.administration().realm(path).get().expect(200).json()) {
            if (entry.path(key).asText().equals(value)) {
                return entry.path("id").asText();
            }
        }
        throw new AssertionError("no " + value + " in " + path);
    }
}
