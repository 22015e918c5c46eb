package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guessing passwords: RFC 6749 section 10.10. */
@AgainstTheSuite
@Tag("baseline")
class LockIT {
    private static final int MOST_GUESSES = 40;
    private static final String CLIENT = "verify-web";

    @Test
    @DisplayName("S28: a locked account cannot sign in with the right password; another can")
    void s28(Suite suite, Proof proof) {
        lock(suite, "ann");
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        HttpResponse<String> refused = new Wire().signIn(request.url(), "ann", DemoUsers.PASSWORD);
        assertThat(CodeRequest.hasCode(refused)).isFalse();
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        assertThat(CodeRequest.hasCode(new Wire().signIn(request.url(), "zoe", DemoUsers.PASSWORD)))
                .isTrue();
        suite.administration().forgetWrongPasswords();
        assertThat(CodeRequest.hasCode(new Wire().signIn(request.url(), "ann", DemoUsers.PASSWORD)))
                .isTrue();
        Row.S28.isShown(proof);
    }

    @Test
    @DisplayName("S28: a sign-in under way when the lock falls is not completed, and leaves no session")
    void s28Completion(Suite suite, Proof proof) {
        Wire ann = new Wire();
        HttpResponse<String> consent = atConsent(ann, suite, "ann");
        Wire mia = new Wire();
        HttpResponse<String> twin = atConsent(mia, suite, "zoe");
        lock(suite, "ann");

        HttpResponse<String> refused = ann.submit(consent, Map.of("accept", "Yes"));
        assertThat(CodeRequest.hasCode(refused)).isFalse();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("data-reason=\"authentication_not_accepted\"");
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        assertThat(suite.database().tracesOf("ann", CLIENT).clientSessions()).isZero();
        assertThat(CodeRequest.hasCode(mia.submit(twin, Map.of("accept", "Yes"))))
                .isTrue();
        Row.S28.isShown(proof);
    }

    @Test
    @DisplayName("S28: a lock is no remote sign-out: what was authenticated before it goes on")
    void s28KeepsOlderSessions(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        Wire ann = new Wire();
        String code = CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        JsonNode tokens = request.redeem(code, Map.of()).expect(200).json();
        lock(suite, "ann");

        String access = tokens.path("access_token").asText();
        assertThat(Confirmed.byUserinfo(suite, access)).isTrue();
        assertThat(Confirmed.byIntrospection(suite, CLIENT, access)).isTrue();
        String renewed =
                RefreshToken.renewed(suite, CLIENT, tokens.path("refresh_token").asText());
        RefreshToken.renewed(suite, CLIENT, renewed);
        CodeRequest portal = CodeRequest.of(suite, "acme-portal");
        assertThat(portal.redeem(CodeRequest.code(ann.get(portal.url())), Map.of())
                        .status())
                .isEqualTo(200);
        Row.S28.isShown(proof);
    }

    @Test
    @DisplayName("S28: the realm locks for a while, after ten guesses, and never for good")
    void s28Settings(Suite suite, Proof proof) {
        JsonNode realm = suite.administration().realm("").get().expect(200).json();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.path("failureFactor").asInt()).isBetween(5, 10);
        Row.S28.isShown(proof);
    }

    /** The consent page of the verification service, which asks for consent in this test alone. */
    private static HttpResponse<String> atConsent(Wire person, Suite suite, String user) {
        CodeRequest request = CodeRequest.of(suite, CLIENT).with("prompt", "consent");
        try (RealmChange change =
                new RealmChange(suite).client(CLIENT, client -> client.put("consentRequired", true))) {
            HttpResponse<String> next = person.signIn(request.url(), user, DemoUsers.PASSWORD);
            HttpResponse<String> page = person.get(next.uri().resolve(Wire.location(next)));
            assertThat(page.body()).contains("name=\"accept\"");
            change.undoneBy(() -> {});
            return page;
        }
    }

    private static void lock(Suite suite, String user) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        String status =
                "/attack-detection/brute-force/users/" + suite.administration().idOf(user);
        for (int i = 0; i < MOST_GUESSES; i++) {
            new Wire().signIn(request.url(), user, "wrong" + i);
            if (suite.administration()
                    .realm(status)
                    .get()
                    .expect(200)
                    .json()
                    .path("disabled")
                    .asBoolean()) {
                return;
            }
        }
        throw new AssertionError(user + " was never locked");
    }
}
