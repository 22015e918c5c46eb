package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that browsers are sent back to are compared character by character: RFC 9700 sections 2.1 and 4.1.3. */
@AgainstTheSuite
@Tag("baseline")
class RedirectIT {
    @Test
    @DisplayName("S5: no address but the registered one, whatever is done to it")
    void s5(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        List<String> mutations = Mutations.of(CodeRequest.redirectUri(suite, "verify-web"));
        assertThat(mutations).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(20);
        for (String mutation : mutations) {
            HttpResponse<String> response =
                    ann.get(request.with("redirect_uri", mutation).url());
            assertThat(response.statusCode()).as(mutation).isEqualTo(400);
            assertThat(Wire.location(response)).as(mutation).isEmpty();
        }
        for (String padded : Mutations.padded(CodeRequest.redirectUri(suite, "verify-web"))) {
            HttpResponse<String> response =
                    ann.get(request.with("redirect_uri", padded).url());
            assertThat(response.statusCode() == 400
                            || Wire.location(response).startsWith(CodeRequest.redirectUri(suite, "verify-web") + "?"))
                    .as("'%s' leads to %s", padded, Wire.location(response))
                    .isTrue();
        }
        assertThat(ann.get(request.without("redirect_uri").url()).statusCode()).isEqualTo(400);
        assertThat(CodeRequest.hasCode(ann.get(request.url()))).isTrue();
        Row.S5.isShown(proof);
    }

    @Test
    @DisplayName("S5: no client of the realm has an address with a wildcard")
    void s5HasNoWildcard(Suite suite, Proof proof) {
        JsonNode clients =
                suite.administration().realm("/clients").get().expect(200).json();
        int addresses = 0;
        for (JsonNode client : clients) {
            // Keycloak's own consoles have their own origin and a path below it.
            if (!client.path("attributes").has("suite.product")) {
                continue;
            }
            for (JsonNode address : client.path("redirectUris")) {
                assertThat(address.asText()).doesNotContain("*", "+");
                addresses++;
            }
            assertThat(client.path("attributes")
                            .path("post.logout.redirect.uris")
                            .asText("+"))
                    .doesNotContain("*", "+");
        }
        assertThat(addresses).isGreaterThanOrEqualTo(5);
        Row.S5.isShown(proof);
    }

    @ParameterizedTest(name = "S6: a native app listens on any port of {0}")
    @ValueSource(strings = {"http://127.0.0.1:%d/callback", "http://[::1]:%d/callback"})
    void s6(String form, Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "crm-mobile");
        Wire ann = new Wire();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        for (int port : new int[] {1, 4711, 65_535}) {
            CodeRequest onPort = request.with("redirect_uri", form.formatted(port));
            String code = CodeRequest.code(ann.get(onPort.url()));
            assertThat(onPort.redeem(code, Map.of()).status()).isEqualTo(200);
        }
        for (String mutation : List.of(
                form.formatted(4711) + "/x",
                form.formatted(4711).replace("http:", "https:"),
                "http://localhost:4711/callback")) {
            assertThat(ann.get(request.with("redirect_uri", mutation).url()).statusCode())
                    .as(mutation)
                    .isEqualTo(400);
        }
        Row.S6.isShown(proof);
    }

    @Test
    @DisplayName("S29: after a sign-out nobody is sent anywhere but to the registered address")
    void s29(Suite suite, Proof proof) {
        String registered = suite.ports().verifyUrl() + "/signed-out";
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        String code = CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        String idToken = request.redeem(code, Map.of()).json().path("id_token").asText();
        List<String> mutations = Mutations.of(registered);
        assertThat(mutations).hasSizeGreaterThanOrEqualTo(20);
        for (String mutation : mutations) {
            HttpResponse<String> response = ann.get(logout(suite, idToken, mutation));
            assertThat(response.statusCode()).as(mutation).isEqualTo(400);
            assertThat(Wire.location(response)).as(mutation).isEmpty();
        }
        assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
        HttpResponse<String> allowed = ann.get(logout(suite, idToken, registered));
        assertThat(allowed.statusCode()).isEqualTo(302);
        assertThat(Wire.location(allowed)).startsWith(registered);
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        Row.S29.isShown(proof);
    }

    private static URI logout(Suite suite, String idToken, String afterwards) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/logout?"
                + Wire.encode(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", afterwards)));
    }
}
