package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group 59: sign-out by a client (OpenID Connect RP-Initiated Logout). */
@AgainstTheSuite
@Tag("badinput")
class SignOutIT {
    private final Wire wire = new Wire();

    @ParameterizedTest(name = "59 id_token_hint that is {0}")
    @ValueSource(strings = {"unsigned", "garbage", "empty", "an access token", "with a changed signature"})
    void withABadHintEndsNoSession(String fault, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer tokens = tokens(doors);
        WireAnswer answer =
                wire.get(doors.at("logout"), signOut(suite).with("id_token_hint", hint(suite, fault, tokens)));
        doors.checkSafe(answer);
        assertThat(answer.location().orElse(signedOut(suite))).isEqualTo(signedOut(suite));
        assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "59 back to {0}")
    @ValueSource(
            strings = {
                "https://evil.test/",
                "javascript:alert(1)",
                "//evil.test",
                "http://localhost:1/signed-out",
                "",
                "data:x",
                "https://evil.test\\@localhost/signed-out"
            })
    void toAForeignAddressIsAPage(String address, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        String hint = tokens(doors).text("id_token");
        Parameters good = signOut(suite).with("id_token_hint", hint);
        WireAnswer answer = wire.get(doors.at("logout"), good.with("post_logout_redirect_uri", address));
        doors.checkSafe(answer);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body()).doesNotContain("evil.test");
        proof.count("badInputsRefused");
    }

    @Test
    void isGoodWithAHintOfItsOwnAndARegisteredAddress(Suite suite) {
        Doors doors = new Doors(suite);
        String hint = tokens(doors).text("id_token");
        WireAnswer answer = wire.get(doors.at("logout"), signOut(suite).with("id_token_hint", hint));
        assertThat(answer.location().orElseThrow()).startsWith(signedOut(suite));
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
    }

    @Test
    void withoutAHintAsksThePersonFirst(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        tokens(doors);
        WireAnswer answer = wire.get(doors.at("logout"), Parameters.of("client_id", "verify-web"));
        doors.checkSafe(answer);
        assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
        proof.count("badInputsRefused");
    }

    private String hint(Suite suite, String fault, WireAnswer tokens) {
        return switch (fault) {
            case "unsigned" ->
                new PlainJWT(new JWTClaimsSet.Builder()
                                .issuer(suite.issuer().toString())
                                .audience("verify-web")
                                .subject(suite.administration().idOf("ann"))
                                .claim("typ", "ID")
                                .claim("sid", Claims.of(tokens.text("id_token")).get("sid"))
                                .build())
                        .serialize();
            case "garbage" -> "a.b.c";
            case "empty" -> "";
            case "an access token" -> tokens.text("access_token");
            default -> tokens.text("id_token").replaceFirst("[^.]{8}$", "AAAAAAAA");
        };
    }

    private static Parameters signOut(Suite suite) {
        return Parameters.of("client_id", "verify-web", "post_logout_redirect_uri", signedOut(suite));
    }

    private static String signedOut(Suite suite) {
        return suite.ports().verifyUrl() + "/signed-out";
    }

    private WireAnswer tokens(Doors doors) {
        return wire.post(
                doors.at("token"), doors.redeem(doors.codeOf("ann")), "verify-web", doors.secretOf("verify-web"));
    }
}
