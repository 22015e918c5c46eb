package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Group 54: the redemption of a code with one fault; the same code is then good, unless the fault has used it up. */
@AgainstTheSuite
@Tag("badinput")
class CodeIT {
    private final Wire wire = new Wire();

    private static List<BadRequest> faults() {
        Outcome grant = Outcome.json("invalid_grant");
        Outcome request = Outcome.json("invalid_request", "invalid_grant");
        return Stream.of(
                        BadRequest.with(54, "a random code", grant, "code", "a.b.c"),
                        BadRequest.with(54, "a code of 64 kB", request, "code", "c".repeat(64 * 1024)),
                        BadRequest.with(54, "a code of SQL", grant, "code", "' or '1'='1"),
                        BadRequest.without(54, request, "code"),
                        BadRequest.with(54, "another redirect", grant, "redirect_uri", "http://localhost:1/callback"),
                        BadRequest.without(54, grant, "redirect_uri"),
                        BadRequest.with(54, "another verifier", grant, "code_verifier", "a".repeat(43)),
                        BadRequest.with(54, "a verifier of 42 characters", grant, "code_verifier", "a".repeat(42)),
                        BadRequest.without(54, grant, "code_verifier"),
                        BadRequest.twice(54, request, "code", "other"),
                        BadRequest.without(54, request, "grant_type"),
                        BadRequest.with(
                                54,
                                "an unknown grant type",
                                Outcome.json("unsupported_grant_type"),
                                "grant_type",
                                "nonsense"),
                        BadRequest.with(
                                54,
                                "the password grant",
                                Outcome.json("unauthorized_client", "invalid_request", "invalid_grant"),
                                "grant_type",
                                "password"))
                .toList();
    }

    @Test
    void group54IsAnsweredAsItsRfcSays(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        SoftAssertions each = new SoftAssertions();
        for (BadRequest bad : faults()) {
            each.assertThatCode(() -> send(doors, bad)).as(bad.toString()).doesNotThrowAnyException();
            proof.count("badInputsRefused");
        }
        each.assertAll();
        assertThat(redeem(doors, doors.redeem(doors.codeOf("ann"))).status()).isEqualTo(200);
    }

    @Test
    void ofAnotherClientIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = doors.redeem(doors.codeOf("ann"));
        WireAnswer answer = wire.post(doors.at("token"), good, "crm-web", doors.secretOf("crm-web"));
        doors.checkSafe(answer);
        Outcome.json("invalid_grant").check(good, answer);
        assertThat(suite.database().tracesOf("ann", "crm-web").clientSessions()).isZero();
        proof.count("badInputsRefused");
    }

    @Test
    void withAWrongSecretIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = doors.redeem(doors.codeOf("ann"));
        WireAnswer answer = wire.post(doors.at("token"), good, "verify-web", "wrong");
        doors.checkSafe(answer);
        Outcome.json("invalid_client", "unauthorized_client").check(good, answer);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(redeem(doors, good).status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @Test
    void reusedIsRefusedAndEndsWhatItGave(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters good = doors.redeem(doors.codeOf("ann"));
        WireAnswer first = redeem(doors, good);
        assertThat(first.status()).isEqualTo(200);
        WireAnswer second = redeem(doors, good);
        doors.checkSafe(second);
        Outcome.json("invalid_grant").check(good, second);
        Parameters renewal = Parameters.of("grant_type", "refresh_token", "refresh_token", first.text("refresh_token"));
        Outcome.json("invalid_grant").check(good, redeem(doors, renewal));
        proof.count("badInputsRefused");
    }

    @Test
    void afterARevocationIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Answer.Code ann = doors.codeOf("ann");
        Answer.Code zoe = doors.codeOf("zoe");
        suite.billing().revoke("sub-acme-verify");
        WireAnswer answer = redeem(doors, doors.redeem(ann));
        doors.checkSafe(answer);
        Outcome.json("invalid_grant").check(doors.redeem(ann), answer);
        assertThat(redeem(doors, doors.redeem(zoe)).status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    private void send(Doors doors, BadRequest bad) {
        Parameters good = doors.redeem(doors.codeOf("ann"));
        WireAnswer answer = redeem(doors, bad.change().apply(good));
        doors.checkSafe(answer);
        bad.outcome().check(good, answer);
    }

    private WireAnswer redeem(Doors doors, Parameters request) {
        return wire.post(doors.at("token"), request, "verify-web", doors.secretOf("verify-web"));
    }
}
