package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group 58: introspection (RFC 7662), by whom and of what it must not be. */
@AgainstTheSuite
@Tag("badinput")
class IntrospectionIT {
    private static final String INACTIVE = "{\"active\":false}";

    private final Wire wire = new Wire();

    @ParameterizedTest(name = "58 by {0}")
    @ValueSource(strings = {"crm-web", "acme-portal"})
    void byAForeignClientSaysNothing(String caller, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer tokens = tokens(doors);
        for (String hint : List.of("access_token", "refresh_token", "requesting_party_token", "nonsense", "")) {
            for (String token : List.of("access_token", "refresh_token")) {
                Parameters question = Parameters.of("token", tokens.text(token), "token_type_hint", hint);
                WireAnswer answer = wire.post(doors.at("token/introspect"), question, caller, doors.secretOf(caller));
                doors.checkSafe(answer);
                assertThat(answer.json().path("active").asBoolean())
                        .as(answer.body())
                        .isFalse();
                assertThat(answer.body()).doesNotContain("ann", "verify", "acme\"");
            }
        }
        assertActive(doors, tokens);
        proof.count("badInputsRefused");
    }

    @Test
    void byNobodyIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer tokens = tokens(doors);
        Parameters question = Parameters.of("token", tokens.text("access_token"));
        for (WireAnswer answer : List.of(
                wire.post(doors.at("token/introspect"), question),
                wire.post(doors.at("token/introspect"), question, "verify-web", "wrong"),
                wire.post(doors.at("token/introspect"), question.and("client_id", "crm-mobile")),
                wire.postAs(tokens.text("access_token"), doors.at("token/introspect"), question))) {
            doors.checkSafe(answer);
            assertThat(answer.status()).as(answer.body()).isIn(400, 401, 403);
            assertThat(answer.json().path("active").asBoolean()).isFalse();
        }
        assertActive(doors, tokens);
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "58 of {0}")
    @ValueSource(strings = {"garbage", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "' or '1'='1"})
    void ofWhatIsNoTokenIsInactive(String token, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer answer = introspect(doors, token);
        doors.checkSafe(answer);
        assertThat(answer.body()).isEqualTo(INACTIVE);
        assertActive(doors, tokens(doors));
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "58 of {0}")
    @ValueSource(strings = {"nothing", "two tokens"})
    void ofNothingOrTwoIsABadRequest(String fault, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        String token = tokens(doors).text("access_token");
        Parameters question = fault.equals("nothing") ? Parameters.of() : Parameters.of("token", token, "token", token);
        WireAnswer answer =
                wire.post(doors.at("token/introspect"), question, "verify-web", doors.secretOf("verify-web"));
        doors.checkSafe(answer);
        Outcome.json("invalid_request").check(question, answer);
        proof.count("badInputsRefused");
    }

    private void assertActive(Doors doors, WireAnswer tokens) {
        assertThat(introspect(doors, tokens.text("access_token"))
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    private WireAnswer introspect(Doors doors, String token) {
        return wire.post(
                doors.at("token/introspect"),
                Parameters.of("token", token),
                "verify-web",
                doors.secretOf("verify-web"));
    }

    private WireAnswer tokens(Doors doors) {
        return wire.post(
                doors.at("token"), doors.redeem(doors.codeOf("ann")), "verify-web", doors.secretOf("verify-web"));
    }
}
