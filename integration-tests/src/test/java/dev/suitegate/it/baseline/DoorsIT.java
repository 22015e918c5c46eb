package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Side doors: parameters given twice, other origins, self-made clients; and what is written down. */
@AgainstTheSuite
@Tag("baseline")
class DoorsIT {
    private static final String LISTED = "https://app.verify.example";
    private static final List<String> NOT_LISTED =
            List.of("https://evil.test", "null", LISTED + ".evil.test", "http://app.verify.example");

    @Test
    @DisplayName("S30: a parameter given twice is refused (RFC 6749 section 3.1)")
    void s30(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        for (String name : List.of("client_id", "redirect_uri", "scope", "state", "code_challenge", "response_type")) {
            String twice = "&"
                    + Wire.encode(
                            Map.of(name, String.valueOf(request.parameters().get(name))));
            HttpResponse<String> response = ann.get(URI.create(request.url() + twice));
            assertThat(CodeRequest.hasCode(response)).as(name).isFalse();
            assertThat(response.statusCode() == 400 || Wire.location(response).contains("error=invalid_request"))
                    .as("%s, HTTP %d %s", name, response.statusCode(), Wire.location(response))
                    .isTrue();
        }
        assertThat(CodeRequest.hasCode(ann.get(request.url()))).isTrue();
        Row.S30.isShown(proof);
    }

    @Test
    @DisplayName("S31: no origin may read tokens that the client does not list, and the shipped clients list none")
    void s31(Suite suite, Proof proof) {
        String token = RefreshToken.of(suite, "verify-web", "ann");
        for (String origin : NOT_LISTED) {
            HttpResponse<String> answer = refreshFrom(suite, origin, token);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(origin)
                    .isEmpty();
            assertThat(answer.body()).as(origin).doesNotContain("access_token");
        }
        for (JsonNode client :
                suite.administration().realm("/clients").get().expect(200).json()) {
            if (client.path("attributes").has("suite.product")
                    || client.path("attributes").has("suite.exempt")) {
                assertThat(client.path("webOrigins")).isEmpty();
            }
        }
        try (RealmChange change = new RealmChange(suite)
                .client("verify-web", client -> client.putArray("webOrigins").add(LISTED))) {
            String another = RefreshToken.of(suite, "verify-web", "ann");
            assertThat(refreshFrom(suite, "https://evil.test", another)
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            HttpResponse<String> listed = refreshFrom(suite, LISTED, RefreshToken.of(suite, "verify-web", "ann"));
            assertThat(listed.statusCode()).isEqualTo(200);
            assertThat(listed.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(LISTED);
            change.undoneBy(() -> {});
        }
        Row.S31.isShown(proof);
    }

    @Test
    @DisplayName("S32: nobody registers a client without an administrator")
    void s32(Suite suite, Proof proof) {
        long before = clients(suite);
        Map<String, Map<String, Object>> requests = Map.of(
                "openid-connect", Map.of("redirect_uris", List.of("https://mine.example/cb")),
                "default", Map.of("clientId", "mine"));
        requests.forEach((kind, body) -> {
            HttpAnswer answer = HttpCall.to(URI.create(suite.issuer() + "/clients-registrations/" + kind))
                    .postJson(body);
            assertThat(answer.status()).as(kind + answer.body()).isEqualTo(403);
        });
        assertThat(clients(suite)).isEqualTo(before);
        String initial = suite.administration()
                .realm("/clients-initial-access")
                .postJson(Map.of("count", 1, "expiration", 60))
                .expect(200, 201)
                .json()
                .path("token")
                .asText();
        JsonNode made = HttpCall.to(URI.create(suite.issuer() + "/clients-registrations/default"))
                .bearer(initial)
                .postJson(Map.of("clientId", "mine", "fullScopeAllowed", false, "attributes", Map.of()))
                .expect(201)
                .json();
        suite.administration()
                .realm("/clients/" + made.path("id").asText())
                .delete()
                .expect(204);
        assertThat(clients(suite)).isEqualTo(before);
        Row.S32.isShown(proof);
    }

    @Test
    @DisplayName("S33: sign-ins, refusals and administrators' changes are stored, for a bounded time")
    void s33(Suite suite, Proof proof) {
        JsonNode config =
                suite.administration().realm("/events/config").get().expect(200).json();
        assertThat(config.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(config.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(config.path("eventsExpiration").asLong()).isPositive();
        JsonNode realm = suite.administration().realm("").get().expect(200).json();
        assertThat(realm.path("attributes").path("adminEventsExpiration").asLong())
                .isPositive();

        String token = RefreshToken.of(suite, "verify-web", "ann");
        RefreshToken.renewed(suite, "verify-web", token);
        CodeRequest.refresh(suite, "verify-web", token).expect(400);
        new Wire().signIn(CodeRequest.of(suite, "verify-web").url(), "eve", DemoUsers.PASSWORD);
        suite.administration().forget("zoe");
        String ann = suite.administration().idOf("ann");
        String eve = suite.administration().idOf("eve");
        assertThat(events(suite, "LOGIN", ann)).isNotEmpty();
        assertThat(events(suite, "CODE_TO_TOKEN", ann)).isNotEmpty();
        assertThat(events(suite, "LOGIN_ERROR", eve).findValuesAsText("denial_reason"))
                .contains("no_subscription");
        JsonNode refreshErrors = suite.administration()
                .realm("/events?type=REFRESH_TOKEN_ERROR&client=verify-web")
                .get()
                .expect(200)
                .json();
        assertThat(refreshErrors.findValuesAsText("client_policy_error_detail"))
                .anyMatch(detail -> detail.contains("Stale token"));
        assertThat(suite.administration()
                        .realm("/admin-events")
                        .get()
                        .expect(200)
                        .json())
                .isNotEmpty();
        Row.S33.isShown(proof);
    }

    private static JsonNode events(Suite suite, String type, String user) {
        return suite.administration()
                .realm("/events?type=" + type + "&user=" + user)
                .get()
                .expect(200)
                .json();
    }

    private static long clients(Suite suite) {
        return suite.administration().realm("/clients").get().expect(200).json().size();
    }

    private static HttpResponse<String> refreshFrom(Suite suite, String origin, String token) {
        return new Wire()
                .post(
                        URI.create(suite.issuer() + "/protocol/openid-connect/token"),
                        CodeRequest.authenticated(
                                suite, "verify-web", Map.of("grant_type", "refresh_token", "refresh_token", token)),
                        "Origin",
                        origin);
    }
}
