package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Group 60: a session that is not enough for what a client asks never passes for enough (OpenID Connect Core section 5.5.1.1). */
@AgainstTheSuite
@Tag("badinput")
class StepUpIT {
    private static final String ESSENTIAL = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"%s\"]}}}";

    private final Wire browser = new Wire();

    @Test
    void isNotNeededForWhatTheSessionHas(Suite suite) {
        Doors doors = signedIn(suite);
        assertThat(browser.get(doors.at("auth"), doors.signIn()).returned()).containsKey("code");
    }

    @ParameterizedTest(name = "60 {0}={1}")
    @CsvSource({"prompt,login", "max_age,0"})
    void asksAgain(String name, String value, Suite suite, Proof proof) {
        Doors doors = signedIn(suite);
        Parameters request = doors.signIn().and(name, value);
        WireAnswer answer = browser.get(doors.at("auth"), request);
        doors.checkSafe(answer);
        assertThat(answer.asksToSignIn()).as(answer.body()).isTrue();
        assertThat(silently(doors, "max_age", "3600").returned()).containsKey("code");
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "60 an essential acr of {0}")
    @CsvSource({"9", "nonsense"})
    void thatIsEssentialAndCannotBeMetGivesNoCode(String level, Suite suite, Proof proof) {
        Doors doors = signedIn(suite);
        WireAnswer answer = browser.get(doors.at("auth"), doors.signIn().and("claims", ESSENTIAL.formatted(level)));
        doors.checkSafe(answer);
        assertThat(answer.returned()).doesNotContainKey("code");
        proof.count("badInputsRefused");
    }

    @Test
    void cannotBeAskedForInSilence(Suite suite, Proof proof) {
        Doors doors = signedIn(suite);
        Parameters contradiction = doors.signIn().and("prompt", "none login");
        Outcome.error("invalid_request").check(contradiction, browser.get(doors.at("auth"), contradiction));
        proof.count("badInputsRefused");
    }

    private Doors signedIn(Suite suite) {
        Doors doors = new Doors(suite);
        WireAnswer page = browser.signIn(browser.get(doors.at("auth"), doors.signIn()), "ann");
        assertThat(page.returned()).containsKey("code");
        awaitAge(doors);
        return doors;
    }

    /** Keycloak counts whole seconds: until the first has passed, the sign-in is as fresh as {@code max_age=0} asks. */
    private void awaitAge(Doors doors) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!"login_required"
                .equals(silently(doors, "max_age", "0").returned().get("error"))) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private WireAnswer silently(Doors doors, String name, String value) {
        return browser.get(
                doors.at("auth"), doors.signIn().and("prompt", "none").and(name, value));
    }
}
