package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group 53: steps of a sign-in that nobody has begun, or somebody else has (CVE-2026-7571, CVE-2026-7507). */
@AgainstTheSuite
@Tag("badinput")
class ForgedSessionIT {
    private static final String EVIL = "{\"ru\":\"https://evil.test/\",\"rt\":\"code\",\"st\":\"x\"}";

    @ParameterizedTest(name = "53 a step {0} that nobody has begun")
    @ValueSource(
            strings = {
                "authenticate",
                "required-action",
                "registration",
                "reset-credentials",
                "restart",
                "first-broker-login",
                "post-broker-login",
                "detached-info",
                "action-token",
                "consent"
            })
    void thatNobodyHasBegunIsAPage(String step, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        for (String clientData : new String[] {base64(EVIL), base64("[1]"), base64("{"), "!!!", ""}) {
            Parameters forged = Parameters.of(
                    "client_id",
                    "verify-web",
                    "tab_id",
                    "t",
                    "session_code",
                    "s",
                    "execution",
                    "e",
                    "key",
                    "k",
                    "client_data",
                    clientData);
            URI address = URI.create(suite.issuer() + "/login-actions/" + step);
            WireAnswer asked = new Wire().get(address, forged);
            doors.checkSafe(asked);
            assertThat(asked.status()).isBetween(400, 499);
            WireAnswer sent = new Wire().post(URI.create(address + "?" + forged.encoded()), password());
            doors.checkSafe(sent);
            assertThat(sent.status()).isBetween(400, 499);
        }
        doors.checkNobodySignedIn();
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "53 another value of {0}")
    @ValueSource(strings = {"session_code", "tab_id", "execution", "client_id", "client_data"})
    void withAForgedPartSignsNobodyIn(String part, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Wire browser = new Wire();
        URI action = Wire.actionOf(browser.get(doors.at("auth"), doors.signIn()));
        String value = part.equals("client_id") ? "crm-web" : part.equals("client_data") ? base64(EVIL) : "forged";
        URI forged = URI.create(action.toString().replaceFirst("\\b" + part + "=[^&]*", part + "=" + value));
        assertThat(forged).isNotEqualTo(action);

        WireAnswer answer = browser.post(forged, password());

        doors.checkSafe(answer);
        assertThat(answer.location().orElse("")).doesNotContain("code=").doesNotContain("evil.test");
        assertThat(suite.database().tracesOf("ann", "crm-web").clientSessions()).isZero();
        assertThat(doors.codeOf("ann").code().getValue()).isNotEmpty();
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "53 the form of a sign-in in {0}")
    @ValueSource(strings = {"a browser without its cookies", "a browser that has begun another"})
    void ofSomebodyElseSignsNobodyIn(String browser, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        URI action = Wire.actionOf(new Wire().get(doors.at("auth"), doors.signIn()));
        Wire other = new Wire();
        if (browser.contains("another")) {
            assertThat(other.get(doors.at("auth"), doors.signIn()).asksToSignIn())
                    .isTrue();
        }
        WireAnswer answer = other.post(action, password());
        doors.checkSafe(answer);
        assertThat(answer.location().orElse("")).doesNotContain("code=");
        doors.checkNobodySignedIn();
        proof.count("badInputsRefused");
    }

    private static Parameters password() {
        return Parameters.of("username", "ann", "password", DemoUsers.PASSWORD);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
