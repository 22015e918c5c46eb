package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Groups 35 to 49, 51 and 52: a sign-in with one fault, and the same sign-in without it in the same run. */
@AgainstTheSuite
@Tag("badinput")
class SignInParametersIT {
    private final Wire wire = new Wire();

    static IntStream groups() {
        return BadSignIns.all().stream().mapToInt(BadRequest::group).sorted().distinct();
    }

    @ParameterizedTest(name = "group {0}")
    @MethodSource("groups")
    void areAnsweredAsTheirRfcSays(int group, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Map<String, List<String>> before = suite.database().suiteTables();
        SoftAssertions each = new SoftAssertions();
        for (BadRequest bad : BadSignIns.all()) {
            if (bad.group() == group) {
                each.assertThatCode(() -> send(doors, bad)).as(bad.toString()).doesNotThrowAnyException();
                proof.count("badInputsRefused");
            }
        }
        each.assertAll();
        doors.checkNobodySignedIn();
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        assertThat(wire.post(doors.at("auth"), doors.signIn()).asksToSignIn()).isTrue();
    }

    @Test
    void areTakenInTheQueryToo(Suite suite) {
        Doors doors = new Doors(suite);
        assertThat(wire.get(doors.at("auth"), doors.signIn()).asksToSignIn()).isTrue();
        WireAnswer long64k = wire.get(doors.at("auth"), doors.signIn().with("state", "s".repeat(64 * 1024)));
        Outcome.tooMuch().check(doors.signIn(), long64k);
    }

    /** Alone, so that it can be tried alone while the check is taken out. */
    @Test
    void ofAnActionThatLacksItsParameterAreRefused(Suite suite, Proof proof) {
        send(
                new Doors(suite),
                BadRequest.with(45, "an action", Outcome.error("invalid_request"), "kc_action", "delete_credential:"));
        proof.count("badInputsRefused");
    }

    private void send(Doors doors, BadRequest bad) {
        Parameters request = bad.change().apply(doors.signIn());
        WireAnswer answer = wire.post(doors.at("auth"), request);
        doors.checkSafe(answer);
        bad.outcome().check(request, answer);
    }
}
